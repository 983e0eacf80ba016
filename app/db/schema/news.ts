import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { products } from "./catalog";
import { companies } from "./companies";
import { created, moment, publicId, updated } from "./columns";
import { documents } from "./documents";

/** What a company tells its partners. */
export const newsPosts = pgTable(
  "news_posts",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    status: text("status", { enum: ["draft", "published", "unpublished"] }).notNull(),
    /** Which partners read it; `private`: nobody but the company itself. */
    audience: text("audience", { enum: ["private", "vendor", "reseller", "distributor", "any"] }).notNull(),
    title: text("title").notNull(),
    subtitle: text("subtitle").notNull().default(""),
    /** Markdown. */
    content: text("content").notNull(),
    coverId: text("cover_id").references(() => documents.id),
    createdBy: publicId("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    publishedAt: moment("published_at"),
    deletedAt: moment("deleted_at"),
    version: integer("version").notNull().default(1),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    index("news_by_company").on(t.companyId, t.createdAt, t.id),
    index("news_by_publication").on(t.companyId, t.publishedAt, t.id),
    check("status_is_known", sql`${t.status} in ('draft', 'published', 'unpublished')`),
    check("audience_is_known", sql`${t.audience} in ('private', 'vendor', 'reseller', 'distributor', 'any')`),
    check("published_has_a_time", sql`${t.status} <> 'published' or ${t.publishedAt} is not null`),
  ],
);

/** Pictures and films by which a company, or one of a vendor's products, shows itself to partners. */
export const companyMedia = pgTable(
  "company_media",
  {
    id: text("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    kind: text("kind", { enum: ["image", "video"] }).notNull(),
    documentId: text("document_id")
      .notNull()
      .references(() => documents.id),
    productId: publicId("product_id").references(() => products.id),
    caption: text("caption").notNull(),
    position: integer("position").notNull(),
    createdAt: created(),
  },
  (t) => [
    index("media_by_company").on(t.companyId, t.position, t.id),
    check("kind_is_known", sql`${t.kind} in ('image', 'video')`),
  ],
);
