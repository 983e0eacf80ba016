import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, contracts, partners } from "~/db/schema";
import { holdAgreement } from "~/domain/agreements/hold";
import { inTransaction, record } from "~/domain/deed";
import { matches } from "~/domain/lists/search";
import { know } from "~/domain/partners/know";
import { Conflict, Invalid } from "~/domain/refusals";
import { insertContract } from "./insert";
import { activeVersion } from "./signatures";
import { tellOffered } from "./tell";
import { isEnrolled, openContractStatuses } from "./status";

const { partnerId, companyId, name, role, search } = partners;

/** As many as are shown at once: others are searched for. */
const OFFERED = 20;

/** A select of one table leaves its name off its columns; within another select they need it. */
const theirs = sql`"partners"."partner_id"`;

/**
 * Partners that a program or service agreement can be offered to, those who were partners once as well: the first 20 by name that speak
 * of what is searched for, each with whether a contract under it is open already.
 */
export async function offerable(
  { company }: Operator,
  agreement: { id: string; type: "program" | "service" },
  looked: string,
) {
  const rows = await db
    .select({
      ...{ id: partnerId, name },
      taken: sql<boolean>`exists (select 1 from ${contracts} c where c.agreement_id = ${agreement.id}
        and c.partner_id = ${theirs} and ${inArray(sql`c.status`, openContractStatuses)})`,
    })
    .from(partners)
    .where(
      and(
        eq(companyId, company.id),
        agreement.type === "program" ? eq(role, "vendor") : ne(role, "vendor"),
        matches(search, looked),
      ),
    )
    .orderBy(asc(name), asc(partnerId))
    .limit(OFFERED + 1);
  return { partners: rows.slice(0, OFFERED), more: rows.length > OFFERED };
}

/**
 * The distributor offers a program agreement to a vendor, or a service agreement to a provider, that it knows; the contract waits for the
 * partner's signature. Whoever was removed is a partner again once they have signed. Row P2.
 * @returns the contract's id
 * @throws NotFound; Forbidden for partners, sales and viewers; Invalid("partnerId"); Conflict("contract-open"),
 * Conflict("agreement-not-offered") for a type that partners enrol in
 */
export const offerContract = (actor: Operator, agreementId: string, wanted: string): Promise<string> =>
  inTransaction(async (tx) => {
    const agreement = await holdAgreement(tx, actor, agreementId);
    const { type } = agreement;
    if (isEnrolled(type)) throw new Conflict("agreement-not-offered");
    const [partner] = await tx
      .select({ id: companies.id, role: companies.role, status: companies.status })
      .from(partners)
      .innerJoin(companies, eq(companies.id, partnerId))
      .where(and(eq(companyId, actor.company.id), eq(partnerId, wanted)))
      .for("share", { of: companies });
    if (!partner) throw new Invalid("partnerId", "partner-not-found");
    if ((type === "program") !== (partner.role === "vendor"))
      throw new Invalid("partnerId", "partner-other-kind", { type });
    const { version } = await activeVersion(tx, agreementId);
    const id = await insertContract(tx, actor, {
      agreement: { ...agreement, version },
      partnerId: wanted,
      enrolled: false,
    });
    // Whoever was removed is a partner again once they have signed; one that nobody works for yet cannot be reached otherwise.
    if (partner.status === "invited") await know(tx, [actor.company.id, wanted]);
    await tellOffered(tx, actor, { id, companyId: actor.company.id, partnerId: wanted });
    await record(tx, actor, {
      deed: "contract.offer",
      subjectId: id,
      after: { agreementId, partnerId: wanted, version },
    });
    return id;
  });
