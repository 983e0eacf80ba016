import { eq, type SQL, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { listings, products, subscriptions } from "~/db/schema";

/** A vendor sees its own products. */
export const productsVisibleTo = ({ company }: Operator): SQL => eq(products.vendorId, company.id);

/** A vendor's own; for a provider those that are listed with it, or that it has sold. */
export const productsInSightOf = (actor: Operator): SQL =>
  isProvider(actor.company)
    ? sql`(exists (select from ${listings} where ${listings.productId} = ${products.id} and ${listings.providerId} = ${actor.company.id})
        or exists (select from ${subscriptions} where ${subscriptions.productId} = ${products.id}
          and ${subscriptions.providerId} = ${actor.company.id}))`
    : productsVisibleTo(actor);

/** Only a vendor has a catalog of its own. */
export const hasCatalog = ({ company }: Operator) => company.role === "vendor";

/** The catalogue is the business of owners and operations. */
export const canSwitchCapability = ({ role }: Operator) => role === "owner" || role === "operations";
