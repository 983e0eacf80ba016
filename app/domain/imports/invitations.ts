import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies } from "~/db/schema";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import type { ImportKind } from "./fields";

/**
 * Whether people in a file may be sent links: not where the storefront has no address, and technical contacts only where the company
 * makes them first users.
 */
export async function invitationsOf({ company }: Operator, kind: ImportKind) {
  const [row] = await db.select({ nickname: companies.nickname }).from(companies).where(eq(companies.id, company.id));
  const { people } = await storeSettingsOf(company.id);
  return { offered: kind === "customer-users" || people.inviteFirstUser, possible: Boolean(row?.nickname) };
}
