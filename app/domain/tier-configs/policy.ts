import { eq, or, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { tierAccounts, tierConfigs } from "~/db/schema";

/** A tier config is seen by the provider who owns its account, and by the vendor of its product. */
export const tierConfigsVisibleTo = (actor: Operator): SQL =>
  or(
    eq(tierConfigs.vendorId, actor.company.id),
    sql`exists (select from ${tierAccounts} a where a.id = ${tierConfigs.tierAccountId} and a.owner_id = ${actor.company.id})`,
  )!;
