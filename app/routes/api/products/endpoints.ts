import { z } from "zod";
import { readableProducts, type WiredProduct } from "~/domain/products/collection";
import { readOnly } from "../read-only";
import { Company, events, Product, text } from "../shapes";
import { moment } from "../wire";

/** A product as clients read it, with the capability that decides how its tier account requests are born. Connect.md §2.3. */
export const FullProduct = Product.extend({
  description: text("What it is, in the vendor's words; empty where nothing is said.", "Mail for small companies"),
  owner: Company.meta({ description: "The vendor." }),
  capabilities: z
    .object({
      tiers: z.object({
        updates: z
          .boolean()
          .meta({ description: "Whether the vendor answers changes of accounts: Tier Accounts Sync." }),
        configs: z.null().meta({ description: "Always null: configurations are not described here." }),
        validation: z.boolean().meta({ description: "Always false." }),
      }),
    })
    .meta({ description: "What it takes part in." }),
  events: events("created", "updated"),
}).meta({ id: "Product", description: "What a vendor sells." });

export const wireProduct = ({
  description,
  tierAccountsSync,
  createdAt,
  updatedAt,
  ...product
}: WiredProduct): z.input<typeof FullProduct> => ({
  ...product,
  description: description ?? "",
  capabilities: { tiers: { updates: tierAccountsSync, configs: null, validation: false } },
  events: { created: { at: moment(createdAt) }, updated: { at: moment(updatedAt) } },
});

export const productEndpoints = readOnly({
  ...{ path: "/products", names: ["Product", "Products"], nouns: ["a product", "products in sight"] },
  ...{ tag: "Catalog", module: "catalog", row: FullProduct, from: readableProducts, wire: wireProduct },
});
