import { sql } from "drizzle-orm";
import { bigserial, check, foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { agreements, agreementTypes, agreementVersions } from "./agreements";
import { companies } from "./companies";
import { created, moment, publicId, updated } from "./columns";

/** One partner's copy of an agreement. */
export const contracts = pgTable(
  "contracts",
  {
    id: publicId("id").primaryKey(),
    type: text("type", { enum: agreementTypes }).notNull(),
    agreementId: publicId("agreement_id")
      .notNull()
      .references(() => agreements.id),
    /** The version it was offered or signed in last. */
    agreementVersion: integer("agreement_version").notNull(),
    /** The distributor whose agreement it is. */
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    partnerId: publicId("partner_id")
      .notNull()
      .references(() => companies.id),
    status: text("status", { enum: ["enrolling", "pending", "active", "rejected", "terminated"] }).notNull(),
    kind: text("kind", { enum: ["production", "test"] })
      .notNull()
      .default("production"),
    /** What the enrolling partner tells the distributor. */
    enrolment: text("enrolment"),
    /** What the distributor asks the partner to refine, at most 100 characters. */
    note: text("note"),
    /** Why it was rejected or terminated, at most 100 characters. */
    endNote: text("end_note"),
    /** The operator who offered or enrolled, and their company. */
    createdBy: publicId("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    enrolledAt: moment("enrolled_at"),
    activatedAt: moment("activated_at"),
    endedAt: moment("ended_at"),
    endedByName: text("ended_by_name"),
    revision: integer("revision").notNull().default(1),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    foreignKey({
      name: "a_contract_keeps_its_version",
      columns: [t.agreementId, t.agreementVersion],
      foreignColumns: [agreementVersions.agreementId, agreementVersions.version],
    }),
    uniqueIndex("one_open_contract_per_partner_and_agreement")
      .on(t.agreementId, t.partnerId)
      .where(sql`${t.status} in ('enrolling', 'pending', 'active')`),
    index("contracts_by_company").on(t.companyId, t.createdAt, t.id),
    index("contracts_by_partner").on(t.partnerId, t.createdAt, t.id),
    index("contracts_pending")
      .on(t.companyId)
      .where(sql`${t.status} = 'pending'`),
    index("contracts_of_both").on(t.companyId, t.partnerId, t.type, t.status),
    index("contracts_of_version").on(t.agreementId, t.agreementVersion),
    check("type_is_known", sql`${t.type} in ('program', 'distribution', 'service', 'syndication', 'referral')`),
    check("status_is_known", sql`${t.status} in ('enrolling', 'pending', 'active', 'rejected', 'terminated')`),
    check("an_active_contract_was_activated", sql`${t.status} <> 'active' or ${t.activatedAt} is not null`),
    check("an_end_has_a_time", sql`(${t.status} in ('rejected', 'terminated')) = (${t.endedAt} is not null)`),
  ],
);

/** Who signed which version of a contract when, and who signed against it. */
export const contractSignatures = pgTable(
  "contract_signatures",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    contractId: publicId("contract_id")
      .notNull()
      .references(() => contracts.id),
    agreementId: publicId("agreement_id").notNull(),
    agreementVersion: integer("agreement_version").notNull(),
    /** The version's hash as it was signed. */
    hash: text("hash").notNull(),
    signedAt: moment("signed_at").notNull().defaultNow(),
    signedBy: publicId("signed_by").notNull(),
    signedByName: text("signed_by_name").notNull(),
    signedByEmail: text("signed_by_email").notNull(),
    countersignedAt: moment("countersigned_at"),
    countersignedBy: publicId("countersigned_by"),
    /** The person's name; null when the agreement accepts by itself. */
    countersignedByName: text("countersigned_by_name"),
  },
  (t) => [
    foreignKey({
      name: "a_signature_keeps_its_version",
      columns: [t.agreementId, t.agreementVersion],
      foreignColumns: [agreementVersions.agreementId, agreementVersions.version],
    }),
    uniqueIndex("one_signature_per_contract_and_version").on(t.contractId, t.agreementVersion),
    index("signatures_of_version").on(t.agreementId, t.agreementVersion),
  ],
);
