import { randomBytes } from "node:crypto";
import { and, count, eq, isNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { fingerprint } from "~/auth/secrets";
import type { Transaction } from "~/db/client";
import { apiTokens, companies, type TokenPermissions } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import { Conflict, Invalid } from "~/domain/refusals";
import { type TokenAnswers, tokenModules } from "./forms";
import { demandTokens } from "./policy";

/** More than anybody keeps an eye on. */
const MOST = 50;

/** The modules that a token is let into. */
const permissionsIn = (answers: TokenAnswers): TokenPermissions =>
  Object.fromEntries(
    tokenModules.flatMap((module) => (answers[module] === "none" ? [] : [[module, answers[module]] as const])),
  );

async function countOpen(tx: Transaction, companyId: string): Promise<number> {
  await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).for("update");
  const open = and(eq(apiTokens.companyId, companyId), isNull(apiTokens.revokedAt));
  const [found] = await tx.select({ open: count() }).from(apiTokens).where(open);
  return found?.open ?? 0;
}

/**
 * Makes a token with which another program works for the company. Row A3.
 * @returns its id, and the secret, which is kept nowhere and cannot be shown again
 * @throws Forbidden for all but owners; Invalid("customers") when it is let in nowhere; Conflict("too-many-tokens")
 */
export async function makeToken(actor: Operator, answers: TokenAnswers): Promise<{ id: string; secret: string }> {
  demandTokens(actor);
  const permissions = permissionsIn(answers);
  if (Object.keys(permissions).length === 0) throw new Invalid("customers", "token-without-permission");
  const secret = randomBytes(32).toString("hex");
  const id = await inTransaction((tx) => insertToken(tx, actor, { name: answers.name, permissions, secret }));
  return { id, secret };
}

/** The same within a deed, with a secret that is known already. */
export async function insertToken(
  tx: Transaction,
  actor: Operator,
  {
    name,
    permissions,
    secret,
    id: wanted,
  }: { name: string; permissions: TokenPermissions; secret: string; id?: string },
): Promise<string> {
  const companyId = actor.company.id;
  if ((await countOpen(tx, companyId)) >= MOST) throw new Conflict("too-many-tokens", { most: MOST });
  const row = {
    ...{ companyId, name, permissions, secretHash: fingerprint(secret) },
    ...{ createdBy: actor.id, createdByName: actor.name },
  };
  const insert = async (id: string) => {
    const inserted = await tx
      .insert(apiTokens)
      .values({ ...row, id })
      .onConflictDoNothing({ target: apiTokens.id })
      .returning({ id: apiTokens.id });
    return inserted.length === 1;
  };
  const id = wanted !== undefined && (await insert(wanted)) ? wanted : await withNewId("apiToken", insert);
  await record(tx, actor, { deed: "api-token.make", subjectId: id, after: { name, permissions } });
  return id;
}
