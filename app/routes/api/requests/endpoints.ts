import { z } from "zod";
import { readableFulfilmentRequests, type WiredFulfilmentRequest } from "~/domain/subscriptions/request-collection";
import { Asset, wireAsset } from "../assets/wire";
import { readOnly } from "../read-only";
import { events, Marketplace, moment as momentShape, publicId, text } from "../shapes";
import { moment } from "../wire";

type Wired = WiredFulfilmentRequest;

const types = ["purchase", "change", "suspend", "resume", "cancel", "adjustment", "renew", "transfer"] as const;
const underWay = ["draft", "tiers_setup", "pending", "inquiring", "scheduled", "revoking"] as const;
const statuses = [...underWay, "approved", "failed", "revoked"] as const;

/** A fulfilment request as clients read it, with its subscription as it is now. Connect.md §4. */
const FulfilmentRequest = z
  .object({
    id: publicId("PR-[0-9-]+", "The request's id.", "PR-8104-2257-9013-001"),
    type: z.enum(types).meta({ description: "What is to become of the subscription." }),
    status: z.enum(statuses).meta({ description: "How far the vendor is with it." }),
    asset: Asset,
    marketplace: Marketplace,
    reason: text("Why it failed, where it did.", "The domain belongs to somebody else.").optional(),
    created: momentShape("When it was made; the same as in events."),
    updated: momentShape("When it changed last; the same as in events."),
    events: events("created", "updated"),
  })
  .meta({ id: "Request", description: "What is to become of a subscription, for the vendor to fulfil." });

const wireRequest = ({
  id,
  type,
  status,
  reason,
  asset,
  createdAt,
  updatedAt,
}: Wired): z.input<typeof FulfilmentRequest> => ({
  ...{ id, type, status, asset: wireAsset(asset), marketplace: asset.marketplace },
  ...(reason !== null && { reason }),
  ...{ created: moment(createdAt), updated: moment(updatedAt) },
  events: { created: { at: moment(createdAt) }, updated: { at: moment(updatedAt) } },
});

export const fulfilmentRequestEndpoints = readOnly({
  ...{ path: "/requests", names: ["Request", "Requests"], nouns: ["a fulfilment request", "fulfilment requests"] },
  ...{ tag: "Subscriptions", module: "customers", row: FulfilmentRequest },
  ...{ from: readableFulfilmentRequests, wire: wireRequest },
});
