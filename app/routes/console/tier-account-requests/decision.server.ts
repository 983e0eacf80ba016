import type { Operator } from "~/auth/actor";
import { Conflict, Forbidden } from "~/domain/refusals";
import { findRequest } from "~/domain/tier-account-requests/find";
import { canDecide, isDecider } from "~/domain/tier-account-requests/policy";
import { isOpen } from "~/domain/tier-account-requests/status";
import type { Asked } from "../../gate.server";
import type { Decidable } from "./decision-crumbs";

/** What the pages that ask for a decision need to know of the request. Only its vendor gets to see them. */
export async function decidable({ actor, params }: Asked<Operator>): Promise<Decidable> {
  const request = await findRequest(actor, params.requestId!);
  if (!isDecider(actor, request)) throw new Forbidden("only-vendor-decides");
  if (!canDecide(actor, request)) throw new Forbidden("role-not-allowed", { role: actor.role });
  if (!isOpen(request.status)) throw new Conflict("already-decided", { status: request.status });
  const { id, version, after, product } = request;
  return { id, version, name: after.name, product: product.name, companyId: actor.company.id };
}
