import { eq, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { products } from "~/db/schema";

/** A vendor sees its own products. */
export const productsVisibleTo = ({ company }: Operator): SQL => eq(products.vendorId, company.id);

/** Only a vendor has a catalog of its own. */
export const hasCatalog = ({ company }: Operator) => company.role === "vendor";

/** The catalogue is the business of owners and operations. */
export const canSwitchCapability = ({ role }: Operator) => role === "owner" || role === "operations";
