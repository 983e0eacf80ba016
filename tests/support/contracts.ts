import { eq } from "drizzle-orm";
import type { CompanyRole, Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { contracts } from "~/db/schema";
import { addVersion } from "~/domain/agreements/add-version";
import { offerContract } from "~/domain/contracts/offer";
import { signContract } from "~/domain/contracts/sign";
import { inTransaction } from "~/domain/deed";
import { know } from "~/domain/partners/know";
import { makeAgreement, noDocument } from "./partners";
import { makeMarketplace, ownerOf } from "./world";

/** A distributor and a partner who know each other. */
export async function makeCouple(role: CompanyRole = "vendor") {
  const [distributor, partner] = [await ownerOf("distributor"), await ownerOf(role)];
  await inTransaction((tx) => know(tx, [distributor.company.id, partner.company.id]));
  return { distributor, partner };
}

/** The two with a contract that waits for the partner's signature. */
export async function makeOffer({ role = "vendor" as CompanyRole, autoAccept = false } = {}) {
  const { distributor, partner } = await makeCouple(role);
  const agreementId = await makeAgreement(distributor, role === "vendor" ? "program" : "service", { autoAccept });
  const contractId = await offerContract(distributor, agreementId, partner.company.id);
  return { distributor, partner, agreementId, contractId };
}

/** A signed program contract, and a distribution agreement that its vendor can enrol in. */
export async function makeProgram({ autoAccept = false } = {}) {
  const made = await makeOffer();
  await signContract(made.partner, made.contractId, 1);
  const marketplaceId = await makeMarketplace(made.distributor.company);
  const more = { parentId: made.agreementId, marketplaceId, autoAccept };
  return { ...made, marketplaceId, distributionId: await makeAgreement(made.distributor, "distribution", more) };
}

/** Another version on offer. */
export const makeVersion = (distributor: Operator, agreementId: string, active = true) =>
  addVersion(distributor, agreementId, { wording: { ...noDocument, description: "Be **fairer**." }, active });

export const contractRow = async (id: string) => (await db.select().from(contracts).where(eq(contracts.id, id)))[0];
