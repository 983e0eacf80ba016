import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreementProductGroups, companies, productGroupProducts, productGroups, products } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { productGroupsVisibleTo } from "./policy";

const at = productGroups;

/** What product groups are filtered, searched and ordered by on the wire. Row P6. */
const fields: Fields = {
  id: { column: at.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: at.name, lookups: TEXT, searched: true, ordered: true },
  "events.created.at": { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.updated.at": { column: at.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.id, mine: productGroupsVisibleTo(actor), usual: at.createdAt, tables: sql`${at}` },
});

/** All in it, so that one statement brings them. */
const productIds = sql<string[]>`array(select p.product_id from ${productGroupProducts} p
  where p.product_group_id = "product_groups"."id" order by p.product_id)`;

const { id, name, description, version, createdAt, updatedAt } = at;

const rowsOf = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id, name, description, version, createdAt, updatedAt, productIds },
      owner: { id: companies.id, name: companies.name },
    })
    .from(at)
    .innerJoin(companies, eq(companies.id, at.companyId))
    .where(and(fit, productGroupsVisibleTo(actor)));

export type WiredProductGroup = Awaited<ReturnType<typeof rowsOf>>[number];

/** A distributor's product groups, as programs read them. Row P6. */
export const readableProductGroups = readable("product-group", fields, collectionOf, rowsOf);

/** Those that an agreement opens. */
export const openedBy = (agreementId: string): SQL =>
  sql`exists (select from ${agreementProductGroups} a where a.agreement_id = ${agreementId} and a.product_group_id = ${at.id})`;

/** Products that are in a group. */
export const productsIn = (productGroupId: string): SQL =>
  sql`exists (select from ${productGroupProducts} p where p.product_group_id = ${productGroupId} and p.product_id = ${products.id})`;

/** Products that an agreement opens, by its groups. */
export const productsUnder = (agreementId: string): SQL =>
  sql`exists (select from ${productGroupProducts} p join ${agreementProductGroups} a on a.product_group_id = p.product_group_id
    where a.agreement_id = ${agreementId} and p.product_id = ${products.id})`;
