import { asc, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { hubs } from "~/db/schema";

const ofCompany = db
  .select({ id: hubs.id, name: hubs.name })
  .from(hubs)
  .where(eq(hubs.companyId, sql.placeholder("company")))
  .orderBy(asc(hubs.name), asc(hubs.id))
  .limit(200)
  .prepare("hubs_of_company");

/** The hubs of the actor's company by name, up to 200. A vendor has none. Row C1. */
export const listHubs = ({ company }: Operator): Promise<{ id: string; name: string }[]> =>
  ofCompany.execute({ company: company.id });
