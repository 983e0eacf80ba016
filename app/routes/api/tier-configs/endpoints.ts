import { z } from "zod";
import {
  readableTierConfigRequests,
  readableTierConfigs,
  type WiredTierConfig,
  type WiredTierConfigRequest,
} from "~/domain/tier-configs/collection";
import { Connection, NoParameters, TierAccountReference, wireConnection } from "../assets/wire";
import { readOnly } from "../read-only";
import { events, idOnly, Marketplace, Product, publicId, text } from "../shapes";
import { wireContactInfo } from "../tier-accounts/contact-info";
import { moment, orNull } from "../wire";

const requestId = publicId("TCR-[0-9-]+", "The request's id.", "TCR-901-334-218-001");

/** A tier configuration as clients read it. Connect.md §4. */
const TierConfig = z
  .object({
    id: publicId("TC-ddd-ddd-ddd", "The configuration's id.", "TC-901-334-218"),
    name: text("What it is called.", "Configuration of TA-5120-7733-0846"),
    status: z.enum(["processing", "active"]).meta({ description: "Whether it has come into force." }),
    tier_level: z
      .int()
      .min(1)
      .max(2)
      .meta({ description: "1: the direct reseller; 2: the one above.", examples: [1] }),
    account: TierAccountReference,
    product: Product,
    marketplace: Marketplace,
    connection: Connection,
    ...NoParameters,
    open_request: idOnly(requestId, "The request that is open.").optional(),
    events: events("created", "updated"),
  })
  .meta({
    id: "TierConfig",
    description: "What a vendor needs to know of a reseller once, for all its subscriptions to a product.",
  });

const types = ["setup", "update", "adjustment"] as const;
const statuses = ["draft", "tiers_setup", "pending", "inquiring", "approved", "failed"] as const;

const TierConfigRequest = z
  .object({
    id: requestId,
    type: z.enum(types).meta({ description: "What it is for." }),
    status: z.enum(statuses).meta({ description: "How far the vendor is with it." }),
    configuration: TierConfig,
    params: NoParameters.params,
    reason: text("Why it failed, where it did.", "The partner number is unknown.").optional(),
    events: events("created", "updated"),
  })
  .meta({ id: "TierConfigRequest", description: "What a vendor is asked to confirm of a tier configuration." });

const happened = ({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }) => ({
  created: { at: moment(createdAt) },
  updated: { at: moment(updatedAt) },
});

const wireTierConfig = ({ account, tierLevel, open, ...config }: WiredTierConfig): z.input<typeof TierConfig> => ({
  ...{ id: config.id, name: `Configuration of ${account.id}`, status: config.status, tier_level: tierLevel },
  account: {
    ...{ id: account.id, name: account.name, external_id: orNull(account.externalId) },
    external_uid: account.externalUid,
    ...(account.taxId !== "" && { tax_id: account.taxId }),
    contact_info: wireContactInfo(account.contactInfo),
  },
  ...{ product: config.product, marketplace: config.marketplace, connection: wireConnection(config) },
  ...{ params: [], configuration: { params: [] } },
  ...(open !== null && { open_request: { id: open } }),
  events: happened(config),
});

const wireRequest = ({ configuration, ...request }: WiredTierConfigRequest): z.input<typeof TierConfigRequest> => ({
  ...{ id: request.id, type: request.type, status: request.status },
  configuration: wireTierConfig(configuration),
  params: [],
  ...(request.reason !== null && { reason: request.reason }),
  events: happened(request),
});

const subscriptions = { tag: "Subscriptions", module: "customers" } as const;

export const tierConfigEndpoints = [
  ...readOnly({
    ...{ path: "/tier/configs", names: ["TierConfig", "TierConfigs"] },
    ...{ nouns: ["a tier configuration", "tier configurations"], ...subscriptions },
    ...{ row: TierConfig, from: readableTierConfigs, wire: wireTierConfig },
  }),
  ...readOnly({
    ...{ path: "/tier/config-requests", names: ["TierConfigRequest", "TierConfigRequests"] },
    ...{ nouns: ["a tier configuration request", "tier configuration requests"], ...subscriptions },
    ...{ row: TierConfigRequest, from: readableTierConfigRequests, wire: wireRequest },
  }),
];
