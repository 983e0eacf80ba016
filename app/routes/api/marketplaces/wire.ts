import { z } from "zod";
import type { WiredMarketplace } from "~/domain/marketplaces/collection";
import { Company, events, Hub, oneOf, publicId, text, textOrNull } from "../shapes";
import { moment } from "../wire";

/** A marketplace as clients read it, with the hubs that reports look its accounts up by. Connect.md §3.1, §4. */
export const Marketplace = z
  .object({
    id: publicId("MP-ddddd", "The marketplace's id.", "MP-41200"),
    name: text("What it is called.", "Meridian Iberia"),
    description: text("What it is for; empty where nothing is said.", "Portugal and Spain"),
    zone: oneOf(["AF", "AS", "EU", "NA", "OC", "SA"], "The part of the world that it is for."),
    currency: text("The currency of its prices (ISO 4217).", "EUR"),
    owner: Company,
    hubs: z
      .array(z.object({ hub: Hub, external_id: textOrNull("What the hub calls the marketplace.", "iberia-1") }))
      .meta({ description: "Where its accounts come from; told to its owner alone." }),
    countries: z.array(z.never()).meta({ description: "Always empty." }),
    events: events("created"),
  })
  .meta({ id: "Marketplace", description: "Where a provider's products are sold." });

export const wireMarketplace = ({
  description,
  hubs,
  createdAt,
  ...marketplace
}: WiredMarketplace): z.input<typeof Marketplace> => ({
  ...marketplace,
  description: description ?? "",
  hubs: hubs.map(({ hub, externalId }) => ({ hub, external_id: externalId })),
  countries: [],
  events: { created: { at: moment(createdAt) } },
});
