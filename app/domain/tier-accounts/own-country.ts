import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies } from "~/db/schema";

/** The country of the actor's own company: most of its customers are there. "" when it has none. Row C5. */
export async function ownCountry({ company }: Operator): Promise<string> {
  const [row] = await db.select({ country: companies.country }).from(companies).where(eq(companies.id, company.id));
  return row?.country ?? "";
}
