import { z } from "zod";
import type { WiredProductGroup } from "~/domain/product-groups/collection";
import { Company, count, events, publicId, text } from "../shapes";
import { moment } from "../wire";

/** A product group as clients read it. Row P6. */
export const ProductGroup = z
  .object({
    id: publicId("PG-dddd-dddd", "The group's id.", "PG-4100-2277"),
    name: text("What it is called.", "Security"),
    description: text("What it is for; empty where nothing is said.", "Firewalls and mail filters"),
    owner: Company,
    version: z.int().min(1).meta({ description: "One more with every change." }),
    stats: z.object({ products: count("How many products are in it.") }),
    events: events("created", "updated"),
  })
  .meta({ id: "ProductGroup", description: "Products that a distributor opens to partners together." });

export const wireProductGroup = ({
  productIds,
  createdAt,
  updatedAt,
  ...group
}: WiredProductGroup): z.input<typeof ProductGroup> => ({
  ...group,
  stats: { products: productIds.length },
  events: { created: { at: moment(createdAt) }, updated: { at: moment(updatedAt) } },
});
