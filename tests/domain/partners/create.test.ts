import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import {
  agreementProductGroups,
  agreements,
  agreementVersions,
  companies,
  contracts,
  documents,
  partnerInvitations,
  partners,
  productGroups,
} from "~/db/schema";
import { fingerprint } from "~/auth/secrets";
import { receiveDocument } from "~/domain/documents/receive";
import { startDraft } from "~/domain/drafts/keep";
import { createPartner } from "~/domain/partners/create";
import type { CreationAnswers } from "~/domain/partners/create/steps";
import { pdf } from "../../support/documents";
import { makeAgreement } from "../../support/partners";
import { auditOf, makeMarketplace, ownerOf, refusalOf, unique } from "../../support/world";

const begin = (actor: Operator, answers: CreationAnswers) => startDraft(actor, { kind: "partner-creation", answers });

const vendor = (more: Record<string, string> = {}) => ({ type: "vendor", name: unique("Champions"), ...more });
const reseller = (more: Record<string, string> = {}) => ({ type: "reseller", name: unique("Quay"), ...more });
const invitation = { action: { action: "invitation" } };
const wording = { name: "Software program", description: "Be **fair**.", source: "none", url: "" };

const agreementsOf = ({ company }: Operator) =>
  db.select().from(agreements).where(eq(agreements.companyId, company.id)).orderBy(agreements.id);
const contractOf = async (id: string) => (await db.select().from(contracts).where(eq(contracts.id, id)))[0]!;
const companyOf = async (id: string) => (await db.select().from(companies).where(eq(companies.id, id)))[0]!;

let actor: Operator;
beforeEach(async () => {
  actor = await ownerOf("distributor");
});

describe("a vendor", () => {
  it("is invited to an agreement that is there, and both know each other", async () => {
    const agreement = await makeAgreement(actor, "program");
    const draft = await begin(actor, {
      details: vendor({ name: "Front Street Inc", externalId: "V-7" }),
      choice: { agreement },
    });
    const made = await createPartner(actor, draft, invitation);
    expect(await companyOf(made.partnerId)).toMatchObject({
      role: "vendor",
      status: "invited",
      name: "Front Street Inc",
    });
    expect(await contractOf(made.contractId)).toMatchObject({
      type: "program",
      status: "pending",
      agreementId: agreement,
    });
    const [open] = await db.select().from(partnerInvitations).where(eq(partnerInvitations.partnerId, made.partnerId));
    expect(open).toMatchObject({ token: fingerprint(made.token!), usedAt: null });
    expect(open!.expiresAt.getTime() - Date.now()).toBeGreaterThan(29 * 86_400_000);
    const known = await db.select().from(partners).where(eq(partners.companyId, actor.company.id));
    expect(known).toMatchObject([{ partnerId: made.partnerId, externalId: "V-7", status: "invited" }]);
    expect(await db.select().from(partners).where(eq(partners.companyId, made.partnerId))).toHaveLength(1);
    expect((await auditOf(made.partnerId)).map(({ deed }) => deed)).toEqual(["partner.create"]);
    expect(JSON.stringify(await auditOf(made.partnerId))).not.toContain(made.token!);
  });

  it.each([0, 1, 3])("gets a distribution agreement for each of %i marketplaces", async (count) => {
    const places = await Promise.all(Array.from({ length: count }, () => makeMarketplace(actor.company)));
    const details = vendor({ createAgreement: "on" });
    const draft = await begin(actor, { details, agreement: wording, marketplaces: places });
    await createPartner(actor, draft, invitation);
    const made = await agreementsOf(actor);
    const program = made.find(({ type }) => type === "program")!;
    const inside = made.filter(({ type }) => type === "distribution");
    expect(inside.map(({ marketplaceId }) => marketplaceId).sort()).toEqual([...places].sort());
    for (const one of inside) {
      expect(one.parentId).toBe(program.id);
      expect(one.name).toMatch(/^Software program – marketplace/);
    }
  });

  it("gets none for a marketplace that has one, and nothing else is made", async () => {
    const [free, taken] = await Promise.all([makeMarketplace(actor.company), makeMarketplace(actor.company)]);
    const parentId = await makeAgreement(actor, "program");
    await makeAgreement(actor, "distribution", { parentId, marketplaceId: taken });
    const before = await agreementsOf(actor);
    const details = vendor({ createAgreement: "on" });
    const draft = await begin(actor, { details, agreement: wording, marketplaces: [free, taken] });
    expect(await refusalOf(createPartner(actor, draft, invitation))).toBe(
      "Invalid marketplaceId: marketplace-has-agreement",
    );
    expect(await agreementsOf(actor)).toEqual(before);
    expect(await db.select().from(companies).where(eq(companies.name, details.name))).toEqual([]);
  });

  it("gets none for somebody else's marketplace", async () => {
    const foreign = await makeMarketplace((await ownerOf("distributor")).company);
    const draft = await begin(actor, {
      details: vendor({ createAgreement: "on" }),
      agreement: wording,
      marketplaces: [foreign],
    });
    expect(await refusalOf(createPartner(actor, draft, invitation))).toBe("Invalid marketplaces: choice-gone");
  });

  it("of two who choose one marketplace at the same time, one gets it", async () => {
    const marketplaces = await Promise.all([makeMarketplace(actor.company), makeMarketplace(actor.company)]);
    const drafts = await Promise.all(
      [marketplaces, [...marketplaces].reverse()].map((chosen) =>
        begin(actor, { details: vendor({ createAgreement: "on" }), agreement: wording, marketplaces: chosen }),
      ),
    );
    const said = await Promise.all(drafts.map((draft) => refusalOf(createPartner(actor, draft, invitation))));
    expect(said.sort()).toEqual(["Invalid marketplaceId: marketplace-has-agreement", "done"]);
    expect((await agreementsOf(actor)).map(({ type }) => type).sort()).toEqual([
      "distribution",
      "distribution",
      "program",
    ]);
  });

  it("has the uploaded document in its agreement, which is swept away no more", async () => {
    const details = vendor({ createAgreement: "on" });
    const draft = await begin(actor, { details });
    async function* bytes() {
      yield pdf();
    }
    const document = await receiveDocument(actor, { name: "Terms.pdf", bytes: bytes() }, draft);
    const answers = { agreement: { ...wording, source: "upload" }, document, marketplaces: [], ...invitation };
    await createPartner(actor, draft, answers);
    const [version] = await db.select().from(agreementVersions).where(eq(agreementVersions.documentId, document.id));
    expect(version).toMatchObject({ documentSource: "upload", version: 1 });
    const [row] = await db.select().from(documents).where(eq(documents.id, document.id));
    expect(row).toMatchObject({ draftId: null, attachedAt: expect.any(Date) as Date });
  });
});

describe("a reseller", () => {
  const withService = async () => {
    const marketplace = await makeMarketplace(actor.company);
    const sourcing = await makeAgreement(actor, "syndication");
    const group =
      "PG-" +
      String(Date.now())
        .slice(-8)
        .replace(/(\d{4})/, "$1-");
    await db.insert(productGroups).values({ id: group, companyId: actor.company.id, name: unique("group") });
    return {
      details: reseller({ createAgreement: "on", role: "distributor" }),
      agreement: wording,
      marketplace: { marketplace },
      productGroups: [group],
      sourcing: { sourcing },
    };
  };

  it("gets a service agreement with its marketplace, groups and sourcing agreement", async () => {
    const answers = await withService();
    const made = await createPartner(actor, await begin(actor, answers), invitation);
    expect(await companyOf(made.partnerId)).toMatchObject({
      role: "distributor",
      id: expect.stringMatching(/^PA-/) as string,
    });
    const { agreementId, type } = await contractOf(made.contractId);
    expect(type).toBe("service");
    const [agreement] = await db.select().from(agreements).where(eq(agreements.id, agreementId));
    expect(agreement).toMatchObject({
      marketplaceId: answers.marketplace.marketplace,
      sourcingAgreementId: answers.sourcing.sourcing,
    });
    const groups = await db
      .select()
      .from(agreementProductGroups)
      .where(eq(agreementProductGroups.agreementId, agreementId));
    expect(groups.map(({ productGroupId }) => productGroupId)).toEqual(answers.productGroups);
  });

  it("gets nothing out of somebody else's agreements", async () => {
    const other = await ownerOf("distributor");
    const answers = { ...(await withService()), sourcing: { sourcing: await makeAgreement(other, "referral") } };
    const draft = await begin(actor, answers);
    expect(await refusalOf(createPartner(actor, draft, invitation))).toBe("Invalid sourcing: choice-gone");
    const choice = { agreement: await makeAgreement(other, "service") };
    const chosen = await begin(actor, { details: reseller(), choice });
    expect(await refusalOf(createPartner(actor, chosen, invitation))).toBe("Invalid agreement: choice-gone");
  });
});
