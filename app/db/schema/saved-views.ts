import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, publicId, sortedText, updated } from "./columns";
import { operators } from "./operators";

/** A list's query under a name: somebody's own, or shared with their company. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    operatorId: publicId("operator_id")
      .notNull()
      .references(() => operators.id),
    list: text("list", { enum: ["tier-accounts", "tier-account-requests", "partners"] }).notNull(),
    name: sortedText("name").notNull(),
    /** The list's query string, without place and sort marks of one visit. */
    query: text("query").notNull(),
    shared: boolean("shared").notNull().default(false),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    uniqueIndex("one_view_per_name").on(t.companyId, t.operatorId, t.list, t.name),
    index("shared_views_by_company")
      .on(t.companyId, t.list)
      .where(sql`${t.shared}`),
    check("list_is_known", sql`${t.list} in ('tier-accounts', 'tier-account-requests', 'partners')`),
  ],
);
