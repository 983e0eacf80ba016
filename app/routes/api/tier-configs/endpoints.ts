import {
  readableTierConfigRequests,
  readableTierConfigs,
  type WiredTierConfig,
  type WiredTierConfigRequest,
} from "~/domain/tier-configs/collection";
import { wireConnection } from "../assets/wire";
import { readOnly } from "../read-only";
import { wireContactInfo } from "../tier-accounts/wire";
import { moment, orNull } from "../wire";

const events = ({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }) => ({
  created: { at: moment(createdAt) },
  updated: { at: moment(updatedAt) },
});

/** A tier configuration as clients read it. Connect.md §4. */
const wireTierConfig = ({ account, tierLevel, open, ...config }: WiredTierConfig) => ({
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
  events: events(config),
});

/** A request for one as clients read it. */
const wireTierConfigRequest = ({ configuration, ...request }: WiredTierConfigRequest) => ({
  ...{ id: request.id, type: request.type, status: request.status },
  configuration: wireTierConfig(configuration),
  params: [],
  ...(request.reason !== null && { reason: request.reason }),
  events: events(request),
});

export const tierConfigEndpoints = [
  ...readOnly({
    ...{ path: "/tier/configs", names: ["TierConfig", "TierConfigs"], module: "customers" },
    members: [
      ...["id", "name", "status", "tier_level", "account", "product", "marketplace", "connection", "params"],
      ...["configuration", "open_request", "events"],
    ],
    ...{ from: readableTierConfigs, wire: wireTierConfig },
  }),
  ...readOnly({
    ...{ path: "/tier/config-requests", names: ["TierConfigRequest", "TierConfigRequests"], module: "customers" },
    members: ["id", "type", "status", "configuration", "params", "reason", "events"],
    ...{ from: readableTierConfigRequests, wire: wireTierConfigRequest },
  }),
];
