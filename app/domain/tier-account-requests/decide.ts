import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { tierAccountRequests } from "~/db/schema";
import { record } from "~/domain/deed";
import { Conflict, Forbidden, NotFound } from "~/domain/refusals";
import { canDecide, isDecider, requestsVisibleTo } from "./policy";
import { type Decision, transitions } from "./status";

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
  if (request.status !== from) throw new Conflict("already-decided", { status: request.status });
  await tx
    .update(tierAccountRequests)
    .set({ status: to, reason, decidedBy: actor.id, updatedAt: sql`now()` })
    .where(eq(tierAccountRequests.id, id));
  const before = { status: request.status };
  const after = { status: to, ...(reason === null ? {} : { reason }) };
  await record(tx, actor, { deed: `tier-account-request.${decision}`, subjectId: id, before, after });
}
