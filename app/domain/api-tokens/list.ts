import { and, desc, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { apiTokens } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { demandTokens } from "./policy";

const { id, name, permissions, createdAt, createdByName, lastUsedAt, revokedAt, revokedByName } = apiTokens;
const columns = { id, name, permissions, createdAt, createdByName, lastUsedAt, revokedAt, revokedByName };

/** Revoked ones stay in the list for as long as somebody may wonder about them. */
const SHOWN = 200;

/**
 * The company's tokens, those that work first, the newest of each first; at most 200.
 * @throws Forbidden for all but owners
 */
export async function listTokens(actor: Operator) {
  demandTokens(actor);
  return db
    .select(columns)
    .from(apiTokens)
    .where(eq(apiTokens.companyId, actor.company.id))
    .orderBy(sql`${revokedAt} is not null`, desc(createdAt), desc(id))
    .limit(SHOWN);
}

export type Token = Awaited<ReturnType<typeof listTokens>>[number];

/**
 * One of them.
 * @throws Forbidden for all but owners; NotFound of another company
 */
export async function findToken(actor: Operator, tokenId: string): Promise<Token> {
  demandTokens(actor);
  const [token] = await db
    .select(columns)
    .from(apiTokens)
    .where(and(eq(apiTokens.companyId, actor.company.id), eq(id, tokenId)));
  if (!token) throw new NotFound("token");
  return token;
}
