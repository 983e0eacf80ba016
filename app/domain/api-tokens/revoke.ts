import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { apiTokens } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { demandTokens } from "./policy";

/**
 * Takes a token's power away, at once and for good; what it did keeps its name. Row A3.
 * @throws NotFound of another company; Forbidden for all but owners; Conflict("token-revoked") when it is already
 */
export const revokeToken = (actor: Operator, id: string): Promise<void> =>
  inTransaction(async (tx) => {
    const [token] = await tx
      .select({ name: apiTokens.name, revokedAt: apiTokens.revokedAt })
      .from(apiTokens)
      .where(and(eq(apiTokens.id, id), eq(apiTokens.companyId, actor.company.id)))
      .for("update");
    if (!token) throw new NotFound("token");
    demandTokens(actor);
    if (token.revokedAt) throw new Conflict("token-revoked");
    await tx
      .update(apiTokens)
      .set({ revokedAt: sql`now()`, revokedByName: actor.name })
      .where(eq(apiTokens.id, id));
    await record(tx, actor, { deed: "api-token.revoke", subjectId: id, before: { name: token.name } });
  });
