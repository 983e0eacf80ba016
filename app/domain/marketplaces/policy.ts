import { eq, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { marketplaces } from "~/db/schema";

/** A provider sees its own marketplaces. */
export const marketplacesVisibleTo = ({ company }: Operator): SQL => eq(marketplaces.companyId, company.id);
