import { describe, expect, test } from "vitest";
import { activateVersion } from "~/domain/agreements/activate-version";
import { changeAgreement } from "~/domain/agreements/change";
import { createAgreement, createDistributionAgreement } from "~/domain/agreements/create";
import { deleteAgreement } from "~/domain/agreements/delete";
import { deleteVersion } from "~/domain/agreements/delete-version";
import { enrol } from "~/domain/agreements/enrol";
import { findAgreement, versionsOf } from "~/domain/agreements/find";
import { isDocumentUrl, VersionForm } from "~/domain/agreements/forms";
import { listAgreements } from "~/domain/agreements/list";
import { agreementQuery } from "~/domain/agreements/query";
import { offerContract } from "~/domain/contracts/offer";
import { signContract } from "~/domain/contracts/sign";
import { inTransaction } from "~/domain/deed";
import { know } from "~/domain/partners/know";
import { contractRow, makeCouple, makeOffer, makeProgram, makeVersion } from "../../support/contracts";
import { makeAgreement, noDocument } from "../../support/partners";
import { makeMarketplace, makeStaff, ownerOf, refusalOf } from "../../support/world";

const facts = { autoAccept: false, marketplaceId: "", sourcingAgreementId: "" };
const program = { ...facts, type: "program", name: "Program 2027", wording: noDocument } as const;

const seen = async (actor: Parameters<typeof listAgreements>[0], search = "") =>
  (await listAgreements(actor, agreementQuery(new URLSearchParams(search)))).rows.map(({ id }) => id);

describe("an agreement", () => {
  test("is a distributor’s to create, for owners and operations", async () => {
    const distributor = await ownerOf("distributor");
    const id = await createAgreement(distributor, program);
    expect(await findAgreement(distributor, id)).toMatchObject({ name: "Program 2027", offer: { version: 1 } });
    expect(await seen(distributor, "q=2027&type=program")).toEqual([id]);
    expect(await refusalOf(createAgreement(await ownerOf("vendor"), program))).toBe(
      "Forbidden only-distributors-offer",
    );
    const { sales, viewer, operations } = await makeStaff(distributor.company);
    for (const one of [sales, viewer])
      expect(await refusalOf(createAgreement(one, program))).toBe("Forbidden role-not-allowed");
    expect(await refusalOf(createAgreement(operations, program))).toBe("done");
    const stranger = await ownerOf("distributor");
    expect(await refusalOf(findAgreement(stranger, id))).toBe("NotFound not-found");
    expect(await refusalOf(deleteAgreement(stranger, id))).toBe("NotFound not-found");
  });

  test("for service stands on the company’s own marketplace, groups and sourcing agreement", async () => {
    const [distributor, stranger] = [await ownerOf("distributor"), await ownerOf("distributor")];
    const service = { ...program, type: "service" as const };
    const others = await makeMarketplace(stranger.company);
    const marketplaceId = await makeMarketplace(distributor.company);
    const wrong = createAgreement(distributor, { ...service, marketplaceId: others });
    expect(await refusalOf(wrong)).toBe("Invalid marketplaceId: marketplace-not-found");
    const sourcingAgreementId = await makeAgreement(stranger, "syndication");
    expect(await refusalOf(createAgreement(distributor, { ...service, sourcingAgreementId }))).toBe(
      "Invalid sourcingAgreementId: sourcing-not-found",
    );
    const id = await createAgreement(distributor, { ...service, marketplaceId }, ["PG-0000-0000"]);
    expect(await findAgreement(distributor, id)).toMatchObject({ marketplace: { id: marketplaceId }, groups: [] });
  });

  test("for distribution has a marketplace that no other has", async () => {
    const distributor = await ownerOf("distributor");
    const parent = await makeAgreement(distributor);
    const marketplaceId = await makeMarketplace(distributor.company);
    const made = { name: "EU", marketplaceId, autoAccept: false, wording: noDocument };
    const both = [1, 2].map(() => refusalOf(createDistributionAgreement(distributor, parent, made)));
    expect((await Promise.all(both)).toSorted()).toEqual(["Invalid marketplaceId: marketplace-has-agreement", "done"]);
  });

  test("is changed by one of two who began with the same", async () => {
    const distributor = await ownerOf("distributor");
    const id = await makeAgreement(distributor);
    const name = (text: string) => changeAgreement(distributor, id, { ...facts, name: text }, [], 1);
    const both = await Promise.all([refusalOf(name("A")), refusalOf(name("B"))]);
    expect(both.toSorted()).toEqual(["Conflict agreement-stale", "done"]);
  });

  test("that somebody has a contract under is not deleted", async () => {
    const { distributor, agreementId } = await makeOffer();
    expect(await refusalOf(deleteAgreement(distributor, agreementId))).toBe("Conflict agreement-has-contracts");
    const free = await makeAgreement(distributor);
    await deleteAgreement(distributor, free);
    expect(await refusalOf(findAgreement(distributor, free))).toBe("NotFound not-found");
  });
});

describe("versions", () => {
  test("one is active; one with contracts, and the active one, stay", async () => {
    const { distributor, partner, agreementId, contractId } = await makeOffer();
    await signContract(partner, contractId, 1);
    expect(await refusalOf(activateVersion(distributor, agreementId, 1))).toBe("Conflict version-active");
    expect(await refusalOf(deleteVersion(distributor, agreementId, 1))).toBe("Conflict version-last");
    await makeVersion(distributor, agreementId, false);
    await activateVersion(distributor, agreementId, 2);
    expect(await refusalOf(deleteVersion(distributor, agreementId, 1))).toBe("Conflict version-signed");
    await makeVersion(distributor, agreementId, false);
    expect(await refusalOf(activateVersion(partner, agreementId, 3))).toBe("Forbidden not-allowed");
    const of = async (who: typeof partner) =>
      (await versionsOf(who, await findAgreement(who, agreementId))).map(({ version, active }) => [version, active]);
    expect(await of(distributor)).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
    expect(await of(partner)).toEqual([
      [2, true],
      [1, false],
    ]);
    await deleteVersion(distributor, agreementId, 3);
    expect(await makeVersion(distributor, agreementId, false)).toBe(4);
  });

  test("activated while a partner enrols: what is signed is what was read", async () => {
    const { distributor, partner, distributionId } = await makeProgram();
    await makeVersion(distributor, distributionId, false);
    let contractId = "";
    const [enrolled] = await Promise.all([
      refusalOf(enrol(partner, distributionId, "", 1).then((id) => (contractId = id))),
      activateVersion(distributor, distributionId, 2),
    ]);
    expect(["done", "Conflict agreement-changed"]).toContain(enrolled);
    if (enrolled === "done") expect(await contractRow(contractId)).toMatchObject({ agreementVersion: 1 });
  });
});

describe("whoever sees an agreement", () => {
  test("is its owner, and a partner whom it concerns", async () => {
    const { distributor, partner, agreementId, distributionId } = await makeProgram();
    expect((await seen(partner)).toSorted()).toEqual([agreementId, distributionId].toSorted());
    expect(await findAgreement(partner, distributionId)).toMatchObject({
      own: false,
      may: { enrol: true, change: false },
    });
    const { partner: reseller } = await makeCouple("reseller");
    expect(await seen(reseller)).toEqual([]);
    const sourcingAgreementId = await makeAgreement(distributor, "syndication");
    const service = await makeAgreement(distributor, "service", { sourcingAgreementId });
    await inTransaction((tx) => know(tx, [distributor.company.id, reseller.company.id]));
    const contractId = await offerContract(distributor, service, reseller.company.id);
    expect(await seen(reseller)).toEqual([service]);
    await signContract(reseller, contractId, 1);
    expect((await seen(reseller)).toSorted()).toEqual([service, sourcingAgreementId].toSorted());
    expect(await refusalOf(enrol(reseller, sourcingAgreementId, "", 1))).toBe("done");
  });
});

test("a document’s address is one of the web, without a login, and only with its source", () => {
  expect(["https://a.example/x.pdf", "http://a.example"].map(isDocumentUrl)).toEqual([true, true]);
  const bad = [
    "javascript:alert(1)",
    "https://me:pw@a.example",
    "ftp://a.example",
    "https://",
    `https://a.example/${"a".repeat(2_000)}`,
  ];
  expect(bad.map(isDocumentUrl)).toEqual(bad.map(() => false));
  const typed = { description: "x", source: "none", url: "javascript:alert(1)", documentId: "poisoned" };
  expect(VersionForm.parse(typed).wording).toMatchObject({ url: null, documentId: null });
});
