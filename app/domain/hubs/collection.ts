import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, hubs } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { hubsVisibleTo } from "./policy";

/** What hubs are filtered, searched and ordered by on the wire. Row A3; connect.md §4. */
const fields: Fields = {
  id: { column: hubs.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: hubs.name, lookups: TEXT, searched: true, ordered: true },
  "company.id": { column: hubs.companyId, lookups: TEXT },
  "company.name": { column: companies.name, lookups: TEXT },
  "instance.id": { column: hubs.id, lookups: TEXT },
  "instance.type": { column: hubs.instanceType, type: ["OA", "API"], lookups: TEXT },
  "events.created.at": { column: hubs.createdAt, type: "moment", lookups: NUMBER, ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: hubs.id, mine: hubsVisibleTo(actor), usual: hubs.createdAt },
  tables: sql`${hubs} left join ${companies} on ${companies.id} = ${hubs.companyId}`,
});

const { id, name, description, instanceType, createdAt } = hubs;

const wired = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id, name, description, instanceType, createdAt },
      company: { id: companies.id, name: companies.name },
    })
    .from(hubs)
    .innerJoin(companies, eq(companies.id, hubs.companyId))
    .where(and(fit, hubsVisibleTo(actor)));

export type WiredHub = Awaited<ReturnType<typeof wired>>[number];

/** The company's hubs, as programs read them. Row A3. */
export const readableHubs = readable("hub", fields, collectionOf, wired);
