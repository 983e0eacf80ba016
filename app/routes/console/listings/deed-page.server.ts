import type { Operator } from "~/auth/actor";
import { findListingRequest } from "~/domain/listings/find-request";
import type { ListingRequestDeed } from "~/domain/listings/status";
import { Forbidden } from "~/domain/refusals";
import { managesCatalog } from "~/domain/catalog/policy";
import { href, paths } from "~/paths";
import type { Asked } from "../../gate.server";

/**
 * What the page that asks for a deed needs to know of the request; `open` is false once it is in another state, or not the reader's turn.
 * @throws NotFound; Forbidden for sales and viewers
 */
export async function askedRequest({ actor, params }: Asked<Operator>, deed: ListingRequestDeed) {
  const request = await findListingRequest(actor, params.requestId!);
  if (!managesCatalog(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
  const { id, type, status, product, marketplace } = request;
  const open = request.may.includes(deed);
  return { request: { id, type, status, product, marketplace }, open, companyId: actor.company.id };
}

/** Where somebody goes who has done it. */
export const afterDeed = ({ actor, params }: Asked<Operator>, done: ListingRequestDeed) =>
  href(paths.listingRequest, { companyId: actor.company.id, requestId: params.requestId! }, { done });
