import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { marketplaces, productGroups } from "./catalog";
import { companies } from "./companies";
import { beginningOf, created, moment, publicId, sortedText, updated } from "./columns";
import { documents } from "./documents";

/** What an agreement, and each contract under it, is about. */
export const agreementTypes = ["program", "distribution", "service", "syndication", "referral"] as const;

/** Terms that a distributor has on offer. A distribution agreement lies inside a program agreement and stands for one marketplace. */
export const agreements = pgTable(
  "agreements",
  {
    id: publicId("id").primaryKey(),
    /** The distributor whose terms they are. */
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    type: text("type", { enum: agreementTypes }).notNull(),
    name: sortedText("name").notNull(),
    /** The program agreement that a distribution agreement lies in. */
    parentId: publicId("parent_id").references((): AnyPgColumn => agreements.id),
    marketplaceId: publicId("marketplace_id").references(() => marketplaces.id),
    /** The syndication or referral agreement by which a service agreement's resellers source products. */
    sourcingAgreementId: publicId("sourcing_agreement_id").references((): AnyPgColumn => agreements.id),
    /** Whether an enrolment is accepted without anybody looking. */
    autoAccept: boolean("auto_accept").notNull().default(false),
    /** The highest version number ever given. */
    lastVersion: integer("last_version").notNull().default(1),
    search: text("search")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`fold(name || ' ' || id)`),
    /** Of the facts above, for those who edit at the same time. */
    revision: integer("revision").notNull().default(1),
    deletedAt: moment("deleted_at"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    uniqueIndex("one_distribution_agreement_per_marketplace")
      .on(t.marketplaceId)
      .where(sql`${t.type} = 'distribution' and ${t.deletedAt} is null`),
    index("agreements_by_name").on(t.companyId, t.name, t.id),
    index("agreements_by_parent").on(t.parentId),
    index("agreements_by_sourcing").on(t.sourcingAgreementId),
    index("agreements_by_beginning").on(t.companyId, beginningOf(t.search)),
    index("agreements_by_search").using("gin", t.companyId, sql`${t.search} gin_trgm_ops`),
    check("type_is_known", sql`${t.type} in ('program', 'distribution', 'service', 'syndication', 'referral')`),
    check("only_distribution_lies_in_a_program", sql`(${t.type} = 'distribution') = (${t.parentId} is not null)`),
    check("distribution_has_a_marketplace", sql`${t.type} <> 'distribution' or ${t.marketplaceId} is not null`),
    check("a_program_has_no_marketplace", sql`${t.type} <> 'program' or ${t.marketplaceId} is null`),
    check("only_service_is_sourced", sql`${t.type} = 'service' or ${t.sourcingAgreementId} is null`),
  ],
);

/** The wording of an agreement at a time. The active one is on offer. */
export const agreementVersions = pgTable(
  "agreement_versions",
  {
    agreementId: publicId("agreement_id")
      .notNull()
      .references(() => agreements.id),
    version: integer("version").notNull(),
    /** Of the agreement as it was called when this was written, which is what was signed. */
    name: text("name").notNull(),
    /** Markdown; with no document this is all that partners see. */
    description: text("description").notNull(),
    documentSource: text("document_source", { enum: ["url", "upload", "none"] }).notNull(),
    documentUrl: text("document_url"),
    documentId: text("document_id").references(() => documents.id),
    /** SHA-256 over the whole wording, the document's own bytes or address included, hexadecimal. */
    hash: text("hash").notNull(),
    active: boolean("active").notNull(),
    /** The operator who wrote it. */
    createdBy: publicId("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    createdAt: created(),
  },
  (t) => [
    primaryKey({ name: "one_row_per_agreement_version", columns: [t.agreementId, t.version] }),
    uniqueIndex("one_active_version_per_agreement")
      .on(t.agreementId)
      .where(sql`${t.active}`),
    index("agreement_versions_by_document").on(t.documentId),
    check("source_is_known", sql`${t.documentSource} in ('url', 'upload', 'none')`),
    check("an_url_has_an_address", sql`(${t.documentSource} = 'url') = (${t.documentUrl} is not null)`),
    check("an_upload_has_a_file", sql`(${t.documentSource} = 'upload') = (${t.documentId} is not null)`),
  ],
);

/** Which product groups an agreement opens to its partners. */
export const agreementProductGroups = pgTable(
  "agreement_product_groups",
  {
    agreementId: publicId("agreement_id")
      .notNull()
      .references(() => agreements.id),
    productGroupId: publicId("product_group_id")
      .notNull()
      .references(() => productGroups.id),
  },
  (t) => [
    primaryKey({ name: "one_group_once_per_agreement", columns: [t.agreementId, t.productGroupId] }),
    index("agreements_of_group").on(t.productGroupId),
  ],
);
