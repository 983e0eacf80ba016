import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { companies, contractSignatures, listings } from "~/db/schema";
import { enrol } from "~/domain/agreements/enrol";
import { acceptContract } from "~/domain/contracts/accept";
import { countersignContract } from "~/domain/contracts/countersign";
import { findContract } from "~/domain/contracts/find";
import { listContracts } from "~/domain/contracts/list";
import { offerContract } from "~/domain/contracts/offer";
import { contractQuery } from "~/domain/contracts/query";
import { refineContract } from "~/domain/contracts/refine";
import { rejectContract } from "~/domain/contracts/reject";
import { signContract } from "~/domain/contracts/sign";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { submitContract } from "~/domain/contracts/submit";
import { terminateContract } from "~/domain/contracts/terminate";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { listPartners } from "~/domain/partners/list";
import { partnerQuery } from "~/domain/partners/query";
import { contractRow, makeOffer, makeProgram, makeVersion } from "../../support/contracts";
import { makeAgreement, makeInvitedPartner } from "../../support/partners";
import { auditOf, makeProduct, makeStaff, ownerOf, refusalOf } from "../../support/world";

const STANDS = "Conflict contract-stands";

const signaturesOf = (contractId: string) =>
  db.select().from(contractSignatures).where(eq(contractSignatures.contractId, contractId));

describe("an offered contract", () => {
  test("is signed by the partner, and countersigned by the distributor", async () => {
    const { distributor, partner, contractId } = await makeOffer();
    expect(await refusalOf(signContract(distributor, contractId, 1))).toBe(STANDS);
    await signContract(partner, contractId, 1);
    expect(await contractRow(contractId)).toMatchObject({ status: "active", agreementVersion: 1 });
    expect(await refusalOf(countersignContract(partner, contractId))).toBe(STANDS);
    await countersignContract(distributor, contractId);
    expect(await refusalOf(countersignContract(distributor, contractId))).toBe("Conflict nothing-to-countersign");
    const signed = { signedBy: partner.id, signedByName: partner.name, signedByEmail: partner.email };
    expect(await signaturesOf(contractId)).toMatchObject([{ ...signed, countersignedBy: distributor.id }]);
    const deeds = (await auditOf(contractId)).map(({ deed }) => deed);
    expect(deeds).toEqual(["contract.offer", "contract.sign", "contract.countersign"]);
  });

  test("is countersigned at once where the agreement accepts by itself", async () => {
    const { partner, contractId } = await makeOffer({ autoAccept: true });
    await signContract(partner, contractId, 1);
    expect(await signaturesOf(contractId)).toMatchObject([
      { countersignedAt: expect.any(Date), countersignedBy: null },
    ]);
  });

  test("is signed once by two clicks, and only in the version that was read", async () => {
    const { distributor, partner, agreementId, contractId } = await makeOffer();
    await makeVersion(distributor, agreementId);
    expect(await refusalOf(signContract(partner, contractId, 1))).toBe("Conflict agreement-changed");
    const both = [1, 2].map(() => refusalOf(signContract(partner, contractId, 2)));
    expect((await Promise.all(both)).toSorted()).toEqual([STANDS, "done"]);
    expect(await contractRow(contractId)).toMatchObject({ status: "active", agreementVersion: 2 });
  });

  test("is nobody else’s, and not for sales and viewers", async () => {
    const { partner, contractId } = await makeOffer();
    const stranger = await ownerOf("vendor");
    expect(await refusalOf(findContract(stranger, contractId))).toBe("NotFound not-found");
    expect(await refusalOf(signContract(stranger, contractId, 1))).toBe("NotFound not-found");
    expect(await listContracts(stranger, contractQuery(new URLSearchParams()))).toMatchObject({ rows: [], total: 0 });
    const { sales, viewer, operations } = await makeStaff(partner.company);
    for (const one of [sales, viewer]) {
      expect(await refusalOf(signContract(one, contractId, 1))).toBe("Forbidden role-not-allowed");
      expect((await findContract(one, contractId)).open).toEqual([]);
    }
    expect((await findContract(operations, contractId)).open).toEqual(["sign", "reject"]);
  });

  test("is rejected by the partner alone, or withdrawn by the distributor with its links", async () => {
    const { distributor, partner, contractId, agreementId } = await makeOffer();
    expect(await refusalOf(rejectContract(distributor, contractId, "No"))).toBe(STANDS);
    await rejectContract(partner, contractId, "Too dear");
    expect(await contractRow(contractId)).toMatchObject({ status: "rejected", endNote: "Too dear" });
    const again = await offerContract(distributor, agreementId, partner.company.id);
    expect(await refusalOf(offerContract(distributor, agreementId, partner.company.id))).toBe("Conflict contract-open");
    expect(await refusalOf(withdrawContract(partner, again))).toBe(STANDS);
    expect(await withdrawContract(distributor, again)).toBe(true);
    expect(await contractRow(again)).toBeUndefined();
    const invited = await makeInvitedPartner();
    expect(await withdrawContract(invited.distributor, invited.contractId)).toBe(true);
    expect(await db.select().from(companies).where(eq(companies.id, invited.partnerId))).toHaveLength(1);
  });
});

describe("an update of an agreement", () => {
  test("is available, signed, and signed back", async () => {
    const { distributor, partner, agreementId, contractId } = await makeOffer();
    await signContract(partner, contractId, 1);
    expect(await refusalOf(signContractUpdate(partner, contractId, 1))).toBe("Conflict contract-up-to-date");
    await makeVersion(distributor, agreementId);
    const found = await findContract(partner, contractId);
    expect(found).toMatchObject({ updateAvailable: true, open: ["signUpdate"], wording: { version: 1 } });
    const updates = await listContracts(distributor, contractQuery(new URLSearchParams("update=yes")));
    expect(updates.rows.map(({ id }) => id)).toEqual([contractId]);
    await signContractUpdate(partner, contractId, 2);
    expect(await contractRow(contractId)).toMatchObject({ status: "active", agreementVersion: 2 });
    await countersignContract(distributor, contractId);
    expect(await signaturesOf(contractId)).toMatchObject(
      [1, 2].map((agreementVersion) => ({ agreementVersion, countersignedBy: distributor.id })),
    );
  });
});

describe("an enrolment", () => {
  test("is refined, sent in again, accepted, and gives way to no second one", async () => {
    const { distributor, partner, distributionId } = await makeProgram();
    const contractId = await enrol(partner, distributionId, "We sell backup.", 1);
    expect(await refusalOf(enrol(partner, distributionId, "", 1))).toBe("Conflict contract-open");
    await refineContract(distributor, contractId, "Which countries?");
    expect(await contractRow(contractId)).toMatchObject({ status: "enrolling", note: "Which countries?" });
    expect(await refusalOf(acceptContract(distributor, contractId))).toBe(STANDS);
    await submitContract(partner, contractId, "Backup, in Portugal.", 1);
    await acceptContract(distributor, contractId);
    const enrolment = "Backup, in Portugal.";
    expect(await contractRow(contractId)).toMatchObject({ status: "active", enrolment, note: null });
    expect(await signaturesOf(contractId)).toMatchObject([{ countersignedByName: distributor.name }]);
  });

  test("is active at once where the agreement accepts by itself", async () => {
    const { partner, distributionId } = await makeProgram({ autoAccept: true });
    expect(await contractRow(await enrol(partner, distributionId, "", 1))).toMatchObject({ status: "active" });
  });

  test("that is withdrawn stays to be read", async () => {
    const { partner, distributionId } = await makeProgram();
    const contractId = await enrol(partner, distributionId, "", 1);
    expect(await withdrawContract(partner, contractId)).toBe(false);
    expect(await contractRow(contractId)).toMatchObject({ status: "rejected", endedByName: partner.name });
    expect(await refusalOf(enrol(partner, distributionId, "", 1))).toBe("done");
  });
});

describe("terminating", () => {
  test("a program ends what lies in it, unlists, and parts the two, until there is a new contract", async () => {
    const { distributor, partner, agreementId, contractId, distributionId, marketplaceId } = await makeProgram();
    const below = await enrol(partner, distributionId, "", 1);
    await acceptContract(distributor, below);
    const product = await makeProduct(partner.company);
    const sides = { vendorId: partner.company.id, providerId: distributor.company.id };
    const id = `LST-${Date.now() % 1000}-${String(Math.random()).slice(2, 5)}-777`;
    const row = { id, productId: product.id, marketplaceId, contractId: below, status: "listed" as const, ...sides };
    await db.insert(listings).values(row);
    expect(await refusalOf(terminateContract(partner, contractId, "Why"))).toBe(STANDS);
    await terminateContract(distributor, contractId, "It is over");
    for (const ended of [contractId, below])
      expect(await contractRow(ended)).toMatchObject({ status: "terminated", endNote: "It is over" });
    expect(await db.select().from(listings).where(eq(listings.id, id))).toMatchObject([{ status: "unlisted" }]);
    const partners = async (of: typeof partner) =>
      (await listPartners(of, partnerQuery(new URLSearchParams()))).rows.map((one) => one.id);
    expect([await partners(distributor), await partners(partner)]).toEqual([[], []]);
    expect(await refusalOf(enrol(partner, distributionId, "", 1))).toBe("NotFound not-found");
    const again = await offerContract(distributor, agreementId, partner.company.id);
    expect(await partners(distributor)).toEqual([]);
    await signContract(partner, again, 1);
    expect([await partners(distributor), await partners(partner)]).toEqual([
      [partner.company.id],
      [distributor.company.id],
    ]);
  });

  test("the last two contracts at once parts the two", async () => {
    const { distributor, partner, contractId } = await makeOffer({ role: "reseller" });
    await signContract(partner, contractId, 1);
    const second = await offerContract(distributor, await makeAgreement(distributor, "service"), partner.company.id);
    await signContract(partner, second, 1);
    await Promise.all([contractId, second].map((id) => terminateContract(distributor, id, "Over")));
    expect((await listPartners(distributor, partnerQuery(new URLSearchParams()))).rows).toEqual([]);
  });

  test("while the partner signs leaves one of the two standing, never an active contract that has ended", async () => {
    const { distributor, partner, agreementId, contractId } = await makeOffer();
    await signContract(partner, contractId, 1);
    await makeVersion(distributor, agreementId);
    const [signed, ended] = await Promise.all([
      refusalOf(signContractUpdate(partner, contractId, 2)),
      refusalOf(terminateContract(distributor, contractId, "Over")),
    ]);
    expect(ended).toBe("done");
    expect(["done", STANDS]).toContain(signed);
    expect(await contractRow(contractId)).toMatchObject({ status: "terminated" });
  });
});
