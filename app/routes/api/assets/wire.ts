import type { WiredSubscription } from "~/domain/subscriptions/collection";
import { wireContactInfo } from "../tier-accounts/wire";
import { moment, orNull } from "../wire";

type Tier = WiredSubscription["customer" | "tier1"];

/** An account as a subscription names it; one that it does not name is an empty object. Connect.md §4. */
function wireTier(tier: Tier | null) {
  if (!tier?.id || !tier.contactInfo) return {};
  const { id, name, externalId, externalUid, taxId, contactInfo } = tier;
  return {
    ...{ id, name, external_id: orNull(externalId ?? ""), external_uid: externalUid },
    ...(taxId && { tax_id: taxId }),
    contact_info: wireContactInfo(contactInfo),
  };
}

/** How vendor and provider are connected: in one way, which has no number of its own. Connect.md §0.1-7. */
export const wireConnection = ({ vendor, provider }: Pick<WiredSubscription, "vendor" | "provider">) => ({
  ...{ id: "CT-0000-0000-0000", type: "production", vendor, provider },
});

/** A subscription as clients read it. */
export const wireAsset = (asset: WiredSubscription) => ({
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
