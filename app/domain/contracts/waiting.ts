import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { agreementVersions, contracts } from "~/db/schema";
import { ENROLLED, OFFERED, type Party } from "./status";

const { type, status, companyId, partnerId, agreementVersion } = contracts;

/** Whether the agreement's active version is another than the contract's. */
export const updateAvailable = sql<boolean>`${status} = 'active' and exists (select 1 from ${agreementVersions} v
  where v.agreement_id = ${contracts.agreementId} and v.active and v.version <> ${agreementVersion})`;

/** Written out, so that a prepared statement can use the index of the pending ones. */
const isPending = sql`${status} = 'pending'`;

/** Whether a contract waits for what this party does next. */
export const isTurnOf: Record<Party, SQL> = {
  distributor: and(isPending, inArray(type, [...ENROLLED]))!,
  partner: or(and(isPending, inArray(type, [...OFFERED])), eq(status, "enrolling"), updateAvailable)!,
};

const company = sql.placeholder("company");
const one = () => db.select({ one: sql`1`.as("one") }).from(contracts);

/** How many contracts wait for the company named `company`, on either side, counted to 100. */
export const waitingContracts = db.select({ count: sql<number>`count(*)::int` }).from(
  one()
    .where(and(eq(companyId, company), isTurnOf.distributor))
    .unionAll(one().where(and(eq(partnerId, company), isTurnOf.partner)))
    .limit(100)
    .as("capped"),
);
