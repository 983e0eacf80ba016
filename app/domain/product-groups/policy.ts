import { eq, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { productGroups } from "~/db/schema";

/** A distributor sees its own product groups. */
export const productGroupsVisibleTo = ({ company }: Operator): SQL => eq(productGroups.companyId, company.id);
