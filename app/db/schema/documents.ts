import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId } from "./columns";
import { drafts } from "./process";

/**
 * A file that somebody handed in; its bytes lie in the storage under the row's id. The row is there before the first byte is, so that no
 * file is ever without one.
 */
export const documents = pgTable(
  "documents",
  {
    /** Random, hard to guess; the name of the file in the storage. */
    id: text("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    purpose: text("purpose", { enum: ["agreement", "news-cover", "profile-media"] }).notNull(),
    /** As the person's machine called it, without its folders. */
    fileName: text("file_name").notNull(),
    /** By what it contains, never by what it says of itself. */
    mediaType: text("media_type").notNull(),
    /** In bytes. */
    size: integer("size").notNull().default(0),
    /** Of all its bytes, hexadecimal; null until they have arrived. */
    sha256: text("sha256"),
    storedAt: moment("stored_at"),
    /** The wizard's draft that it belongs to, as long as nothing has been made of that. */
    draftId: text("draft_id").references(() => drafts.id, { onDelete: "set null" }),
    /** When something began to refer to it; whatever nothing refers to is swept away. */
    attachedAt: moment("attached_at"),
    createdAt: created(),
  },
  (t) => [
    index("documents_to_sweep")
      .on(t.createdAt)
      .where(sql`${t.attachedAt} is null`),
    index("documents_by_company").on(t.companyId),
    index("documents_by_draft").on(t.draftId),
    check("purpose_is_known", sql`${t.purpose} in ('agreement', 'news-cover', 'profile-media')`),
    check("attached_is_stored", sql`${t.attachedAt} is null or ${t.storedAt} is not null`),
    check("stored_is_known", sql`(${t.storedAt} is null) = (${t.sha256} is null)`),
  ],
);
