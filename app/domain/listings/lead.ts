import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { listingRequests, listings } from "~/db/schema";
import { record } from "~/domain/deed";
import { Conflict, Forbidden, NotFound } from "~/domain/refusals";
import { requestStatement } from "./find-request";
import { demandListings, partyOf } from "./policy";
import { type ListingRequestDeed, listingRequestTransitions, listingTransition } from "./status";

/**
 * The request, held with its listing until the transaction ends, and the state into which the deed leads it.
 * @throws NotFound; Forbidden for sales and viewers, and on the other side; Conflict("listing-request-status") in another state
 */
export async function holdRequest(tx: Transaction, actor: Operator, requestId: string, deed: ListingRequestDeed) {
  const [row] = await requestStatement(tx, actor, requestId).for("update", { of: [listingRequests, listings] });
  if (!row) throw new NotFound("listing-request");
  demandListings(actor);
  const party = partyOf(actor);
  if (!listingRequestTransitions[deed].by.some((one) => one === party)) throw new Forbidden("not-your-turn");
  const transition = listingTransition(deed, row.request.status, party);
  if (!transition) throw new Conflict("listing-request-status", { status: row.request.status });
  return { ...row, to: transition.to };
}

type Held = Awaited<ReturnType<typeof holdRequest>>;

/** Leads a held request into its next state, with the deed's audit row. */
export async function lead(
  tx: Transaction,
  actor: Operator,
  { request, to }: Held,
  { deed, reason = null }: { deed: ListingRequestDeed; reason?: string | null },
): Promise<void> {
  if (to === null) throw new Error(`${deed} leads nowhere`);
  const ends = to === "completed" || to === "cancelled";
  await tx
    .update(listingRequests)
    .set({ status: to, reason, updatedAt: sql`now()`, ...(ends && { endedAt: sql`now()` }) })
    .where(eq(listingRequests.id, request.id));
  const after = { status: to, ...(reason !== null && { reason }) };
  const before = { status: request.status };
  await record(tx, actor, { deed: `listing-request.${deed}`, subjectId: request.id, before, after });
}
