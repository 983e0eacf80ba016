import { z } from "zod";
import type { WiredSubscription } from "~/domain/subscriptions/collection";
import { ContactInfo, wireContactInfo } from "../tier-accounts/contact-info";
import { Company, events, idOnly, Marketplace, Product, publicId, text, textOrNull } from "../shapes";
import { moment, orNull } from "../wire";

const accountId = publicId("TA-dddd-dddd-dddd", "The account's id.", "TA-5120-7733-0846");

/** An account as others name it. */
export const TierAccountReference = z
  .object({
    id: accountId,
    name: text("Its name.", "Harbor Lane Bakery LLC"),
    external_id: textOrNull("Its id in the commerce system.", "40217"),
    external_uid: text("Its UUID.", "6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11"),
    tax_id: text("Its tax id, where there is one.", "B-66012345").optional(),
    contact_info: ContactInfo,
  })
  .meta({ id: "TierAccountReference", description: "A customer or reseller, as a subscription names it." });

const Tier = z.union([TierAccountReference, z.strictObject({})]).meta({
  id: "Tier",
  description: "Who stands in this position of a subscription; an empty object where nobody does.",
});

export const Connection = z
  .object({
    id: publicId("CT-dddd-dddd-dddd", "Always CT-0000-0000-0000: there is one way.", "CT-0000-0000-0000"),
    type: z.literal("production"),
    vendor: Company,
    provider: Company,
  })
  .meta({ id: "Connection", description: "How vendor and provider are connected." });

const noParameters = z.array(z.never()).meta({ description: "Always empty." });

export const NoParameters = { params: noParameters, configuration: z.object({ params: noParameters }) };

const statuses = ["draft", "processing", "active", "suspended", "terminating", "terminated"] as const;

/** A subscription as clients read it. Connect.md §4. */
export const Asset = z
  .object({
    id: publicId("AS-dddd-dddd-dddd", "The subscription's id.", "AS-8104-2257-9013"),
    status: z.enum(statuses).meta({ description: "Where the subscription stands." }),
    external_id: textOrNull("Its id in the commerce system.", "1002934"),
    product: Product,
    connection: Connection,
    marketplace: Marketplace,
    items: z
      .array(
        z.object({
          id: text("The item's id.", "PRD-300-100-001-SEAT"),
          mpn: text("The vendor's number of the part.", "SEAT"),
          display_name: text("What it is called.", "Mailbox 50 GB"),
          quantity: z.string().meta({ description: "How many, as digits.", examples: ["25"] }),
        }),
      )
      .meta({ description: "What is subscribed to." }),
    ...NoParameters,
    tiers: z.object({ customer: Tier, tier1: Tier, tier2: Tier }).meta({
      description: "Who uses it, who sold it to them, and who stands above that one.",
    }),
    pending_request: idOnly(
      publicId("PR-[0-9-]+", "Its id.", "PR-8104-2257-9013-001"),
      "The request that is open, when selected.",
    ).optional(),
    events: events("created", "updated"),
  })
  .meta({ id: "Asset", description: "A subscription." });

type Tier = WiredSubscription["customer" | "tier1"];

/** An account as a subscription names it; one that it does not name is an empty object. Connect.md §4. */
function wireTier(tier: Tier | null): z.input<typeof Tier> {
  if (!tier?.id || !tier.contactInfo) return {};
  const { id, name, externalId, externalUid, taxId, contactInfo } = tier;
  return {
    ...{ id, name: name ?? "", external_id: orNull(externalId ?? ""), external_uid: externalUid ?? "" },
    ...(taxId && { tax_id: taxId }),
    contact_info: wireContactInfo(contactInfo),
  };
}

/** How vendor and provider are connected: in one way, which has no number of its own. Connect.md §0.1-7. */
export const wireConnection = ({
  vendor,
  provider,
}: Pick<WiredSubscription, "vendor" | "provider">): z.input<typeof Connection> => ({
  ...{ id: "CT-0000-0000-0000", type: "production", vendor, provider },
});

export const wireAsset = (asset: WiredSubscription): z.input<typeof Asset> => ({
  id: asset.id,
  status: asset.status,
  external_id: orNull(asset.externalId),
  product: asset.product,
  connection: wireConnection(asset),
  marketplace: asset.marketplace,
  items: asset.items.map(({ mpn, name, quantity }) => ({
    ...{ id: `${asset.product.id}-${mpn}`, mpn, display_name: name, quantity: String(quantity) },
  })),
  params: [],
  configuration: { params: [] },
  tiers: { customer: wireTier(asset.customer), tier1: wireTier(asset.tier1), tier2: wireTier(asset.tier2) },
  ...(asset.pending !== null && { pending_request: { id: asset.pending } }),
  events: { created: { at: moment(asset.createdAt) }, updated: { at: moment(asset.updatedAt) } },
});
