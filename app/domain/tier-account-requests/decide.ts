import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { operators, tierAccountRequests } from "~/db/schema";
import { record } from "~/domain/deed";
import { Conflict, Forbidden, NotFound } from "~/domain/refusals";
import { tellWebhooks } from "~/domain/webhooks/tell";
import { canDecide, isDecider, requestsVisibleTo } from "./policy";
import { type Decision, isDecided, type RequestStatus, transitions } from "./status";

/** Why a request takes no decision: somebody has made it, or it was never to be made. */
export const notOpen = (status: RequestStatus, decidedBy: string | null): Conflict =>
  isDecided(status)
    ? new Conflict("already-decided", { status, by: decidedBy ?? "Counterpart" })
    : new Conflict("undecidable", { status });

async function nameOfDecider(tx: Transaction, id: string | null): Promise<string | null> {
  const [decider] =
    id === null ? [] : await tx.select({ name: operators.name }).from(operators).where(eq(operators.id, id));
  return decider?.name ?? null;
}

/** What accepting and ignoring have in common: lock, ask, change, record. */
export async function decide(
  tx: Transaction,
  actor: Operator,
  { id, decision, reason = null }: { id: string; decision: Decision; reason?: string | null },
): Promise<void> {
  const visible = and(eq(tierAccountRequests.id, id), requestsVisibleTo(actor));
  const [request] = await tx.select().from(tierAccountRequests).where(visible).for("update");
  if (!request) throw new NotFound("request");
  if (!isDecider(actor, request)) throw new Forbidden("only-vendor-decides");
  if (!canDecide(actor, request)) throw new Forbidden("role-not-allowed", { role: actor.role });
  const { from, to } = transitions[decision];
  if (request.status !== from) throw notOpen(request.status, await nameOfDecider(tx, request.decidedBy));
  await tx
    .update(tierAccountRequests)
    .set({ status: to, reason, decidedBy: actor.id, updatedAt: sql`now()` })
    .where(eq(tierAccountRequests.id, id));
  await tellWebhooks(tx, [{ objectClass: "tier_account_request", objectId: id, event: to }]);
  const before = { status: request.status };
  const after = { status: to, ...(reason === null ? {} : { reason }) };
  await record(tx, actor, { deed: `tier-account-request.${decision}`, subjectId: id, before, after });
}
