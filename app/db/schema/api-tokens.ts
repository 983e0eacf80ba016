import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId } from "./columns";

/** What a token may do in each module of the API: nothing where a module is left out. */
export type TokenPermissions = Partial<Record<"customers" | "partners" | "catalog", "read" | "write">>;

/** A key with which another program works for a company. Revoked ones stay, so that what they did keeps its name. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    name: text("name").notNull(),
    /** SHA-256 of the secret, which is shown once. */
    secretHash: text("secret_hash").notNull(),
    permissions: jsonb("permissions").$type<TokenPermissions>().notNull(),
    createdAt: created(),
    createdBy: text("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    /** To the minute. */
    lastUsedAt: moment("last_used_at"),
    revokedAt: moment("revoked_at"),
    revokedByName: text("revoked_by_name"),
  },
  (t) => [
    index("api_tokens_by_company").on(t.companyId, t.createdAt, t.id),
    check("token_has_a_name", sql`${t.name} <> ''`),
  ],
);
