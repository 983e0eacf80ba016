import { eq, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { hubs } from "~/db/schema";

/** A provider sees its own hubs. */
export const hubsVisibleTo = ({ company }: Operator): SQL => eq(hubs.companyId, company.id);
