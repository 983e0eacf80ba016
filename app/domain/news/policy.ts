import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { newsPosts } from "~/db/schema";
import { Forbidden } from "~/domain/refusals";

/** A company's own posts. */
export const ownNews = ({ company }: Operator): SQL =>
  and(eq(newsPosts.companyId, company.id), isNull(newsPosts.deletedAt))!;

/** What a partner has published for companies of the reader's kind. Whether it is a partner is asked beside this. */
export const newsReadableBy = ({ company }: Operator, partnerId: string | AnyPgColumn): SQL =>
  and(
    eq(newsPosts.companyId, partnerId),
    eq(newsPosts.status, "published"),
    inArray(newsPosts.audience, ["any", company.role]),
    isNull(newsPosts.deletedAt),
  )!;

/** To write for partners is for those who look after the company. */
export const canWriteNews = ({ role }: Operator): boolean => role === "owner" || role === "operations";

/** @throws Forbidden for sales and viewers */
export function demandNews(actor: Operator): void {
  if (!canWriteNews(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
