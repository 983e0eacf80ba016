import { and, type AnyColumn, eq, ne, or, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { subscriptions } from "~/db/schema";

/** A subscription is seen by its two parties: the provider who sold it, and the vendor of the product. */
export const subscriptionsVisibleTo = (actor: Operator): SQL =>
  or(eq(subscriptions.providerId, actor.company.id), eq(subscriptions.vendorId, actor.company.id))!;

/** The subscriptions that name an account, on any tier. A draft names nobody yet. */
export const naming = (tierAccountId: string | AnyColumn): SQL =>
  and(
    ne(subscriptions.status, "draft"),
    or(
      eq(subscriptions.customerId, tierAccountId),
      eq(subscriptions.tier1Id, tierAccountId),
      eq(subscriptions.tier2Id, tierAccountId),
    ),
  )!;
