import type { Operator } from "~/auth/actor";
import { Conflict, NotFound } from "~/domain/refusals";
import { acceptRequest } from "./accept";
import { demandAccept } from "./policy";

/** As many as a page of the list can tick. */
export const MOST_AT_ONCE = 100;

/**
 * The vendor confirms many changes with one answer. Each is a deed of its own: what was decided meanwhile, or is not there, stays out
 * and holds up no other. Rows C1, C13.
 * @returns how many were accepted now
 * @throws Forbidden for providers and viewers
 */
export async function acceptRequests(actor: Operator, ids: readonly string[]): Promise<number> {
  demandAccept(actor);
  let accepted = 0;
  for (const id of ids.slice(0, MOST_AT_ONCE)) {
    try {
      await acceptRequest(actor, id);
      accepted++;
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof NotFound)) throw error;
    }
  }
  return accepted;
}
