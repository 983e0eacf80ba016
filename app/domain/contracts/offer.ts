import { and, asc, eq, ne } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, partners } from "~/db/schema";
import { holdAgreement } from "~/domain/agreements/hold";
import { inTransaction, record } from "~/domain/deed";
import { know } from "~/domain/partners/know";
import { Conflict, Invalid } from "~/domain/refusals";
import { insertContract } from "./insert";
import { activeVersion } from "./signatures";
import { isEnrolled } from "./status";

const { partnerId, companyId, name, role } = partners;

/** As many partners as a choice has room for. */
const MOST = 500;

/** Everybody that a program or service agreement can be offered to, those who were partners once as well. */
export const offerable = ({ company }: Operator, type: "program" | "service") =>
  db
    .select({ id: partnerId, name })
    .from(partners)
    .where(and(eq(companyId, company.id), type === "program" ? eq(role, "vendor") : ne(role, "vendor")))
    .orderBy(asc(name), asc(partnerId))
    .limit(MOST);

/**
 * The distributor offers a program agreement to a vendor, or a service agreement to a provider, that it knows; the contract waits for the
 * partner's signature, and whoever was removed is a partner again. Row P2.
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
      .select({ id: companies.id, role: companies.role })
      .from(partners)
      .innerJoin(companies, eq(companies.id, partnerId))
      .where(and(eq(companyId, actor.company.id), eq(partnerId, wanted)));
    if (!partner) throw new Invalid("partnerId", "partner-not-found");
    if ((type === "program") !== (partner.role === "vendor"))
      throw new Invalid("partnerId", "partner-other-kind", { type });
    const { version } = await activeVersion(tx, agreementId);
    const id = await insertContract(tx, actor, {
      agreement: { ...agreement, version },
      partnerId: wanted,
      enrolled: false,
    });
    await know(tx, [actor.company.id, wanted]);
    await record(tx, actor, {
      deed: "contract.offer",
      subjectId: id,
      after: { agreementId, partnerId: wanted, version },
    });
    return id;
  });
