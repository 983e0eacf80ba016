import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { agreements, agreementVersions, companies, contracts, partners } from "~/db/schema";
import { openContractStatuses } from "~/domain/contracts/status";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Invalid, NotFound } from "~/domain/refusals";
import { insertDistribution } from "./create/agreement";
import { offerMarketplaces } from "./create/offers";
import { demandOffer, partnersVisibleTo } from "./policy";

const wording = {
  description: agreementVersions.description,
  source: agreementVersions.documentSource,
  url: agreementVersions.documentUrl,
  documentId: agreementVersions.documentId,
};

/**
 * A vendor of the directory, with the program agreement that it has an open contract under; the newest of several.
 * @throws NotFound for whoever is no vendor, or not in the directory
 */
async function vendorWithProgram(at: Queryable, actor: Operator, partnerId: string) {
  const [partner] = await at
    .select({ id: companies.id, name: companies.name })
    .from(partners)
    .innerJoin(companies, eq(companies.id, partners.partnerId))
    .where(and(partnersVisibleTo(actor), eq(partners.partnerId, partnerId), eq(companies.role, "vendor")));
  if (!partner) throw new NotFound("partner");
  const [program] = await at
    .select({ id: agreements.id, name: agreements.name, wording })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .innerJoin(agreementVersions, and(eq(agreementVersions.agreementId, agreements.id), agreementVersions.active))
    .where(
      and(
        eq(contracts.companyId, actor.company.id),
        eq(contracts.partnerId, partnerId),
        eq(contracts.type, "program"),
        inArray(contracts.status, [...openContractStatuses]),
        isNull(agreements.deletedAt),
      ),
    )
    .orderBy(desc(contracts.createdAt), desc(contracts.id))
    .limit(1);
  return { partner, program: program ?? null };
}

/**
 * What there is to choose from when a vendor gets more marketplaces. Row P5.
 * @throws Forbidden; NotFound
 */
export async function offerMoreMarketplaces(actor: Operator, partnerId: string) {
  const [found, offer] = await Promise.all([vendorWithProgram(db, actor, partnerId), offerMarketplaces(actor)]);
  demandOffer(actor);
  return { ...found, offer };
}

/**
 * Adds marketplaces to a vendor that is a partner already: each gets a distribution agreement inside the vendor's program agreement. Row P5.
 * @returns the new agreements' ids
 * @throws Forbidden; NotFound; Conflict("no-program") without an open program contract; Invalid("marketplaces") when none is chosen, one is
 * gone, or one has a distribution agreement already
 */
export const addMarketplaces = (actor: Operator, partnerId: string, ids: readonly string[]): Promise<string[]> =>
  inTransaction(async (tx) => {
    const { program } = await vendorWithProgram(tx, actor, partnerId);
    demandOffer(actor);
    if (!program) throw new Conflict("no-program");
    if (ids.length === 0) throw new Invalid("marketplaces", "nothing-chosen");
    const made = await insertDistribution(tx, actor, program, ids);
    const after = { marketplaces: ids, program: program.id, distribution: made };
    await record(tx, actor, { deed: "partner.add-marketplaces", subjectId: partnerId, after });
    return made;
  });
