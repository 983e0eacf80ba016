import { readableMarketplaces, type WiredMarketplace } from "~/domain/marketplaces/collection";
import { readOnly } from "../read-only";
import { moment } from "../wire";

/** A marketplace as clients read it, with the hubs that reports look its accounts up by. Connect.md §3.1, §4. */
const wireMarketplace = ({ description, hubs, createdAt, ...marketplace }: WiredMarketplace) => ({
  ...marketplace,
  description: description ?? "",
  hubs: hubs.map(({ hub, externalId }) => ({ hub, external_id: externalId })),
  countries: [],
  events: { created: { at: moment(createdAt) } },
});

export const marketplaceEndpoints = readOnly({
  ...{ path: "/marketplaces", names: ["Marketplace", "Marketplaces"], module: "catalog" },
  members: ["id", "name", "description", "owner", "zone", "currency", "hubs", "countries", "events"],
  ...{ from: readableMarketplaces, wire: wireMarketplace },
});
