import { timingSafeEqual } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { apiTokens, companies, type TokenPermissions } from "~/db/schema";
import type { ActingCompany } from "./actor";
import { fingerprint } from "./secrets";

export interface FoundClient {
  id: string;
  name: string;
  company: ActingCompany;
  permissions: TokenPermissions;
}

/** How old the time of its last use may be before it is noted again, in seconds. */
const NOTED_EVERY = 60;

const statement = db
  .select({
    id: apiTokens.id,
    name: apiTokens.name,
    secretHash: apiTokens.secretHash,
    permissions: apiTokens.permissions,
    company: { id: companies.id, name: companies.name, role: companies.role },
    stale: sql<boolean>`coalesce(${apiTokens.lastUsedAt} < now() - make_interval(secs => ${sql.raw(String(NOTED_EVERY))}), true)`,
  })
  .from(apiTokens)
  .innerJoin(companies, eq(companies.id, apiTokens.companyId))
  .where(and(eq(apiTokens.id, sql.placeholder("id")), isNull(apiTokens.revokedAt), isNull(companies.suspendedAt)))
  .prepare("find_client");

const noting = db
  .update(apiTokens)
  .set({ lastUsedAt: sql`now()` })
  .where(eq(apiTokens.id, sql.placeholder("id")))
  .prepare("note_use_of_token");

const TOKEN = /^(?:ApiKey\s+)*(SU-\d{3}-\d{3}-\d{3}):(\S{1,200})$/i;

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * The client behind an Authorization header: `ApiKey SU-…:secret`, with the word as often as its user and their library wrote it. Asked
 * anew on every request, so that revoking counts at once.
 * @returns null when there is none, with another secret, revoked, or of a suspended company
 */
export async function findClient(header: string | null): Promise<FoundClient | null> {
  const [, id, secret] = TOKEN.exec(header?.trim() ?? "") ?? [];
  if (id === undefined || secret === undefined) return null;
  const [found] = await statement.execute({ id: id.toUpperCase() });
  if (!found || !isSame(found.secretHash, fingerprint(secret))) return null;
  const { secretHash: _, stale, ...client } = found;
  if (stale) await noting.execute({ id: client.id });
  return client;
}
