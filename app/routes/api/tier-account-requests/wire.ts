import { z } from "zod";
import type { WiredRequest } from "~/domain/tier-account-requests/collection";
import { TierAccount, wireVersion } from "../tier-accounts/wire";
import { Company, events, oneOf, Product, publicId, text } from "../shapes";
import { event } from "../wire";

/** A tier account request as clients read it, with the account as the request announces it. Connect.md §2.1. */
export const TierAccountRequest = z
  .object({
    id: publicId(
      "TAR-dddd-dddd-dddd-d{3,}-d{3,}",
      "The account's digits, the number of the change, and which of its products this is.",
      "TAR-5120-7733-0846-002-001",
    ),
    type: z.literal("update"),
    status: oneOf(
      ["pending", "accepted", "ignored", "unsupported"],
      "pending: the vendor has not answered; unsupported: the product takes no changes.",
    ),
    account: TierAccount.meta({ description: "The account in the version that the request announces." }),
    vendor: Company.meta({ description: "Whose product it is." }),
    provider: Company.meta({ description: "Whose account it is." }),
    product: Product,
    reason: text("Why it was ignored, or is unsupported.", "Our records are kept by the tax office.").optional(),
    events: events("created", "updated"),
  })
  .meta({
    id: "TierAccountRequest",
    description: "The news of a change of an account, for the vendor of one product to confirm.",
  });

export const wireRequest = ({ made, decided, ...request }: WiredRequest): z.input<typeof TierAccountRequest> => ({
  id: request.id,
  type: "update",
  status: request.status,
  account: wireVersion(request.account),
  vendor: request.vendor,
  provider: request.provider,
  product: request.product,
  ...(request.reason !== null && { reason: request.reason }),
  events: {
    created: event(made.at, made),
    updated: event(decided.at, decided.id === null ? made : { id: decided.id, name: decided.name }),
  },
});
