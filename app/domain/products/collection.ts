import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, products } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { productsInSightOf } from "./policy";

/** What products are filtered, searched and ordered by on the wire. Row A3; connect.md §4. */
const fields: Fields = {
  id: { column: products.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: products.name, lookups: TEXT, searched: true, ordered: true },
  status: { column: products.status, type: ["draft", "published", "endofsale"], lookups: TEXT, ordered: true },
  "owner.id": { column: products.vendorId, lookups: TEXT },
  "owner.name": { column: companies.name, lookups: TEXT },
  "events.created.at": { column: products.createdAt, type: "moment", lookups: NUMBER, ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: products.id, mine: productsInSightOf(actor), usual: products.createdAt },
  tables: sql`${products} left join ${companies} on ${companies.id} = ${products.vendorId}`,
});

const { id, name, description, status, tierAccountsSync, createdAt, updatedAt } = products;

const rowsOf = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id, name, description, status, tierAccountsSync, createdAt, updatedAt },
      owner: { id: companies.id, name: companies.name },
    })
    .from(products)
    .innerJoin(companies, eq(companies.id, products.vendorId))
    .where(and(fit, productsInSightOf(actor)));

export type WiredProduct = Awaited<ReturnType<typeof rowsOf>>[number];

/** The products in sight of a company, as programs read them. Row A3. */
export const readableProducts = readable("product", fields, collectionOf, rowsOf);

/** Those of one vendor. */
export const ofVendor = (vendorId: string): SQL => eq(products.vendorId, vendorId);
