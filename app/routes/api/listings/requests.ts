import { z } from "zod";
import type { Operator } from "~/auth/actor";
import { acceptListingRequest } from "~/domain/listings/accept";
import { askListing } from "~/domain/listings/ask";
import { askAboutListing } from "~/domain/listings/ask-about";
import { cancelListingRequest } from "~/domain/listings/cancel";
import { readableListingRequests } from "~/domain/listings/collection";
import { completeListingRequest } from "~/domain/listings/complete";
import { deleteListingRequest } from "~/domain/listings/delete";
import { sendListingRequest } from "~/domain/listings/send";
import { created, type Endpoint, endpoint, nothing, ok } from "../endpoint";
import { Nothing } from "../shapes";
import { lines, reference, someLines } from "../written";
import { ListingRequest, wireListingRequest } from "./endpoints";

const path = "/listing-requests";
const catalog = { tag: "Catalog", module: "catalog", status: 200 } as const;

const NewListingRequest = z
  .discriminatedUnion("type", [
    z.object({
      type: z.literal("new"),
      product: reference("PRD-300-100-001"),
      contract: reference("CRD-20114-77310-00921").meta({ description: "An active distribution contract." }),
      note: lines(1_000)
        .default("")
        .meta({ examples: ["Please list it before May"] }),
    }),
    z.object({
      type: z.enum(["update", "remove"]),
      listing: reference("LST-204-118-730"),
      note: someLines(1_000).meta({ description: "What is to be different, or why it is to go." }),
    }),
  ])
  .meta({ id: "NewListingRequest", description: "What a vendor asks for; it is a draft until it is sent." });

const createOne = endpoint({
  ...{ method: "POST", path, name: "createListingRequest", ...catalog, status: 201 },
  ...{ summary: "Draft a request about a product on a marketplace.", body: NewListingRequest, answer: ListingRequest },
  work: async ({ actor, body }) => {
    const { note } = body;
    const id =
      body.type === "new"
        ? await askListing(actor, { productId: body.product.id, contractId: body.contract.id, note })
        : await askAboutListing(actor, { listingId: body.listing.id, type: body.type, note });
    return created(wireListingRequest(await readableListingRequests.find(actor, id)));
  },
});

const Because = z
  .object({ reason: someLines(255).meta({ examples: ["The price list is missing"] }) })
  .meta({ id: "CancelledBecause", description: "Why a request goes no further." });

interface Deed<Body> {
  verb: string;
  summary: string;
  body: z.ZodType<Body>;
  deed: (actor: Operator, id: string, body: Body) => Promise<void>;
}

const doing = <Body>({ verb, summary, body, deed }: Deed<Body>): Endpoint =>
  endpoint<Body>({
    ...{ method: "POST", path: `${path}/:id/${verb}`, name: `${verb}ListingRequest`, ...catalog },
    ...{ summary, body, answer: ListingRequest },
    work: async ({ actor, params, body: sent }) => {
      await deed(actor, params.id!, sent);
      return ok(wireListingRequest(await readableListingRequests.find(actor, params.id!)));
    },
  });

const deleteOne = endpoint({
  ...{ method: "DELETE", path: `${path}/:id`, name: "deleteListingRequest", ...catalog, status: 204 },
  summary: "Throw a draft away.",
  work: async ({ actor, params }) => {
    await deleteListingRequest(actor, params.id!);
    return nothing;
  },
});

/** Catalog: what becomes of requests about listings. */
export const listingRequestEndpoints: readonly Endpoint[] = [
  createOne,
  deleteOne,
  doing({ verb: "send", summary: "The vendor sends its draft.", body: Nothing, deed: sendListingRequest }),
  doing({ verb: "accept", summary: "The provider takes a request on.", body: Nothing, deed: acceptListingRequest }),
  doing({ verb: "complete", summary: "The provider has done it.", body: Nothing, deed: completeListingRequest }),
  doing({
    ...{ verb: "cancel", summary: "Either side ends a request, and says why.", body: Because },
    deed: (actor, id, { reason }) => cancelListingRequest(actor, id, reason),
  }),
];
