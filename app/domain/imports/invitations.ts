import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, storeSettings } from "~/db/schema";
import { complete } from "~/domain/companies/store-settings";
import type { ImportKind } from "./fields";

/**
 * Whether people in a file may be sent links: not where the storefront has no address, and technical contacts only where the company
 * makes them first users.
 */
export async function invitationsOf({ company }: Operator, kind: ImportKind) {
  const [row] = await db
    .select({ nickname: companies.nickname, people: storeSettings.people })
    .from(companies)
    .leftJoin(storeSettings, eq(storeSettings.companyId, companies.id))
    .where(eq(companies.id, company.id));
  const { people } = complete(row?.people ? { people: row.people } : undefined);
  return { offered: kind === "customer-users" || people.inviteFirstUser, possible: Boolean(row?.nickname) };
}
