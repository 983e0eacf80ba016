import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, companyProfiles, contracts, partners } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { betweenThem } from "./list";
import { partnersVisibleTo } from "./policy";
import { partnerStatuses, partnerTypes } from "./query";

const at = partners;

/** What partners are filtered, searched and ordered by on the wire. Row P1; connect.md §5.1. */
const fields: Fields = {
  id: { column: at.partnerId, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: at.name, lookups: TEXT, searched: true, ordered: true },
  type: {
    column: sql`case when ${at.role} = 'vendor' then 'vendor' else 'provider' end`,
    ...{ type: ["vendor", "provider"], lookups: TEXT },
  },
  role: { column: at.role, type: partnerTypes, lookups: TEXT, ordered: true },
  status: { column: at.status, type: partnerStatuses, lookups: TEXT, ordered: true },
  external_id: { column: at.externalId, lookups: TEXT, none: "null" },
  "events.created.at": { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.partnerId, mine: partnersVisibleTo(actor), usual: at.createdAt, tables: sql`${at}` },
});

const { description, overview, headquarters, countries, websites, industries, shared } = companyProfiles;

const rowsOf = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id: at.partnerId, name: at.name, role: at.role, status: at.status, externalId: at.externalId },
      ...{ createdAt: at.createdAt, language: companies.language },
      ...betweenThem,
      profile: { description, overview, headquarters, countries, websites, industries, shared },
    })
    .from(at)
    .innerJoin(companies, eq(companies.id, at.partnerId))
    .leftJoin(companyProfiles, eq(companyProfiles.companyId, at.partnerId))
    .where(and(fit, partnersVisibleTo(actor)));

export type WiredPartner = Awaited<ReturnType<typeof rowsOf>>[number];

/** The directory of a company, as programs read it. Row P1. */
export const readablePartners = readable("partner", fields, collectionOf, rowsOf);

/** Those that have a contract under this agreement. */
export const withContractUnder = (agreementId: string): SQL =>
  sql`exists (select from ${contracts} c where c.agreement_id = ${agreementId} and c.partner_id = ${at.partnerId})`;
