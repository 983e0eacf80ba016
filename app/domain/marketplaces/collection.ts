import { and, eq, type SQL, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, hubs, listings, marketplaceHubs, marketplaces } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { marketplacesVisibleTo } from "./policy";

/** A provider's own; for a vendor those on which its products have a listing. */
const inSightOf = (actor: Operator): SQL =>
  isProvider(actor.company)
    ? marketplacesVisibleTo(actor)
    : sql`exists (select from ${listings} where ${listings.marketplaceId} = ${marketplaces.id}
        and ${listings.vendorId} = ${actor.company.id})`;

/** What marketplaces are filtered, searched and ordered by on the wire. Row A3; connect.md §4. */
const fields: Fields = {
  id: { column: marketplaces.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: marketplaces.name, lookups: TEXT, searched: true, ordered: true },
  description: { column: marketplaces.description, lookups: TEXT, none: "null" },
  zone: { column: marketplaces.zone, type: ["AF", "NA", "OC", "AS", "EU", "SA"], lookups: TEXT, ordered: true },
  currency: { column: marketplaces.currency, lookups: TEXT },
  "owner.id": { column: marketplaces.companyId, lookups: TEXT },
  "owner.name": { column: companies.name, lookups: TEXT },
  "events.created.at": { column: marketplaces.createdAt, type: "moment", lookups: NUMBER, ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: marketplaces.id, mine: inSightOf(actor), usual: marketplaces.createdAt },
  tables: sql`${marketplaces} left join ${companies} on ${companies.id} = ${marketplaces.companyId}`,
});

interface HubOfMarketplace {
  hub: { id: string; name: string };
  externalId: string | null;
}

/** Where its accounts come from: for the marketplace's own company alone. */
const hubsOf = ({ company }: Operator) => sql<HubOfMarketplace[]>`coalesce((
  select json_agg(json_build_object('hub', json_build_object('id', ${hubs.id}, 'name', ${hubs.name}),
    'externalId', ${marketplaceHubs.externalId}) order by ${hubs.name}, ${hubs.id})
  from ${marketplaceHubs} join ${hubs} on ${hubs.id} = ${marketplaceHubs.hubId}
  where ${marketplaceHubs.marketplaceId} = ${marketplaces.id} and ${marketplaces.companyId} = ${company.id}), '[]'::json)`;

const { id, name, description, zone, currency, createdAt } = marketplaces;

const rowsOf = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id, name, description, zone, currency, createdAt },
      owner: { id: companies.id, name: companies.name },
      hubs: hubsOf(actor),
    })
    .from(marketplaces)
    .innerJoin(companies, eq(companies.id, marketplaces.companyId))
    .where(and(fit, inSightOf(actor)));

export type WiredMarketplace = Awaited<ReturnType<typeof rowsOf>>[number];

/** The marketplaces in sight of a company, as programs read them. Row A3. */
export const readableMarketplaces = readable("marketplace", fields, collectionOf, rowsOf);

/** This one, or none. */
export const oneMarketplace = (marketplaceId: string | null): SQL =>
  marketplaceId === null ? sql`false` : eq(marketplaces.id, marketplaceId);
