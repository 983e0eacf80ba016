import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId, updated } from "./columns";

/** Staff of one or several companies, working in the management console. */
export const operators = pgTable(
  "operators",
  {
    id: publicId("id").primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** argon2id; null until the person has chosen one. */
    passwordHash: text("password_hash"),
    language: text("language"),
    timeZone: text("time_zone"),
    suspendedAt: moment("suspended_at"),
    version: integer("version").notNull().default(1),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [uniqueIndex("one_operator_per_email").on(sql`lower(${t.email})`)],
);

/** What one operator may do in one company. */
export const memberships = pgTable(
  "memberships",
  {
    operatorId: publicId("operator_id")
      .notNull()
      .references(() => operators.id),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    role: text("role", { enum: ["owner", "operations", "sales", "viewer"] }).notNull(),
    suspendedAt: moment("suspended_at"),
    /** Whether they are told by mail when somebody waits for approval. */
    toldOfApprovals: boolean("told_of_approvals").notNull().default(false),
    createdAt: created(),
  },
  (t) => [
    primaryKey({ name: "one_membership_per_company", columns: [t.operatorId, t.companyId] }),
    index("memberships_by_company").on(t.companyId),
    check("role_is_known", sql`${t.role} in ('owner', 'operations', 'sales', 'viewer')`),
  ],
);

/** Signed-in operators. The id is the SHA-256 of the secret in the cookie. */
export const operatorSessions = pgTable(
  "operator_sessions",
  {
    id: text("id").primaryKey(),
    userId: publicId("user_id")
      .notNull()
      .references(() => operators.id, { onDelete: "cascade" }),
    /** When it ends unless used; never later than the absolute limit after `createdAt`. */
    expiresAt: moment("expires_at").notNull(),
    createdAt: created(),
    userAgent: text("user_agent"),
    ip: text("ip"),
    /** The password was right; nothing opens before the second factor is given as well. */
    awaitsSecondFactor: boolean("awaits_second_factor").notNull().default(false),
  },
  (t) => [index("operator_sessions_by_user").on(t.userId), index("operator_sessions_by_expiry").on(t.expiresAt)],
);

/** Links by which an operator chooses a new password. The id is the SHA-256 of the token in the link. */
export const operatorPasswordResets = pgTable(
  "operator_password_resets",
  {
    id: text("id").primaryKey(),
    operatorId: publicId("operator_id")
      .notNull()
      .references(() => operators.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    createdAt: created(),
  },
  (t) => [
    uniqueIndex("one_open_reset_per_operator")
      .on(t.operatorId)
      .where(sql`${t.usedAt} is null`),
  ],
);

/** An operator's authenticator app. Unconfirmed until the first code from it has been right. */
export const secondFactors = pgTable("second_factors", {
  operatorId: publicId("operator_id")
    .primaryKey()
    .references(() => operators.id, { onDelete: "cascade" }),
  /** The shared secret, enciphered with the installation's key. */
  secret: text("secret").notNull(),
  confirmedAt: moment("confirmed_at"),
  /** The time step of the last code that was taken: no code is taken twice. */
  lastStep: integer("last_step"),
  createdAt: created(),
});

/** Codes for the day the authenticator is lost; each works once. The id is the SHA-256 of the person's id and the code. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: text("id").primaryKey(),
    operatorId: publicId("operator_id")
      .notNull()
      .references(() => operators.id, { onDelete: "cascade" }),
    usedAt: moment("used_at"),
    createdAt: created(),
  },
  (t) => [index("recovery_codes_by_operator").on(t.operatorId)],
);

/** An operator-to-be of a company, asked by mail to come in. */
export const invitations = pgTable(
  "invitations",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role", { enum: ["owner", "operations", "sales", "viewer"] }).notNull(),
    /** SHA-256 of the token in the mailed link; null until the mail is made. */
    token: text("token"),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    withdrawnAt: moment("withdrawn_at"),
    /** The operator who invited. */
    madeBy: publicId("made_by").notNull(),
    createdAt: created(),
  },
  (t) => [
    uniqueIndex("one_open_invitation_per_email_and_company")
      .on(t.companyId, sql`lower(${t.email})`)
      .where(sql`${t.acceptedAt} is null and ${t.withdrawnAt} is null`),
    uniqueIndex("one_invitation_per_token").on(t.token),
    index("invitations_by_company").on(t.companyId, t.createdAt, t.id),
    check("role_is_known", sql`${t.role} in ('owner', 'operations', 'sales', 'viewer')`),
  ],
);
