import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { companies, contracts, contractSignatures, partnerInvitations, partners } from "~/db/schema";
import { joinPartner, registerPartner } from "~/domain/partner-invitations/activate";
import { openInvitation } from "~/domain/partner-invitations/opened";
import { renewInvitation } from "~/domain/partner-invitations/renew";
import { withdrawPartnerInvitation } from "~/domain/partner-invitations/withdraw";
import { makeInvitedPartner } from "../../support/partners";
import { aVisitor, OTHER_PASSWORD, someEmail } from "../../support/people";
import { auditOf, makeCompany, makeOperator, makeStaff, ownerOf, refusalOf } from "../../support/world";

const browser = { former: null, userAgent: "test" };
const VOID = "Conflict link-void";

const answers = (email = someEmail()) => ({
  ...{ company: "Front Street Inc", name: "Robert Balboa", email, password: OTHER_PASSWORD },
  ...{ accepted: "yes" as const, read: 1 },
});

const register = (token: string, more: Partial<ReturnType<typeof answers>> = {}) =>
  registerPartner(aVisitor(), token, { ...answers(), ...more }, browser);

const statusOf = async (id: string) => (await db.select().from(contracts).where(eq(contracts.id, id)))[0]?.status;
const knownTo = (companyId: string) => db.select().from(partners).where(eq(partners.companyId, companyId));

describe("somebody new", () => {
  test("accepts, and their company is active with them as its owner", async () => {
    const { distributor, token, partnerId, contractId } = await makeInvitedPartner();
    const { offer, agreement, inviter } = await openInvitation(aVisitor(), token);
    expect({ inviter: inviter.id, version: offer.version }).toEqual({ inviter: distributor.company.id, version: 1 });
    const email = someEmail();
    const { company, secret } = await register(token, { email });
    expect(company).toEqual({ id: partnerId, name: "Front Street Inc", role: "vendor" });
    expect((await operatorDoor.userOf(secret))?.memberships).toMatchObject([{ company, role: "owner" }]);
    expect(await statusOf(contractId)).toBe("active");
    expect(
      await db.select().from(contractSignatures).where(eq(contractSignatures.contractId, contractId)),
    ).toMatchObject([
      {
        agreementId: agreement.id,
        agreementVersion: 1,
        signedByName: "Robert Balboa",
        signedByEmail: email,
        hash: offer.hash,
        countersignedAt: null,
      },
    ]);
    expect(await knownTo(distributor.company.id)).toMatchObject([
      { partnerId, name: "Front Street Inc", status: "active", externalId: "EXT-7" },
    ]);
    expect(await knownTo(partnerId)).toMatchObject([{ partnerId: distributor.company.id, status: "active" }]);
    expect(await auditOf(contractId)).toMatchObject([
      { deed: "partner.activate", companyId: partnerId, after: { company: "Front Street Inc", email, version: 1 } },
    ]);
    expect(await refusalOf(openInvitation(aVisitor(), token))).toBe(VOID);
  });

  test("wins alone when two use one link", async () => {
    const { token, contractId } = await makeInvitedPartner();
    const outcomes = await Promise.all([register(token), register(token), register(token)].map(refusalOf));
    expect(outcomes.toSorted()).toEqual([VOID, VOID, "done"]);
    expect(
      await db.select().from(contractSignatures).where(eq(contractSignatures.contractId, contractId)),
    ).toHaveLength(1);
  });

  test("is countersigned at once where the agreement accepts by itself", async () => {
    const { token, contractId } = await makeInvitedPartner({ role: "reseller", autoAccept: true });
    await register(token);
    const [signature] = await db.select().from(contractSignatures).where(eq(contractSignatures.contractId, contractId));
    expect(signature).toMatchObject({ countersignedAt: expect.any(Date), countersignedBy: null });
  });

  test("with the address of a login signs in first, and neither link nor company changes", async () => {
    const { token, partnerId } = await makeInvitedPartner();
    const { email } = await ownerOf();
    expect(await refusalOf(register(token, { email: email.toUpperCase() }))).toBe("Invalid email: activation-sign-in");
    expect(await db.select().from(companies).where(eq(companies.id, partnerId))).toMatchObject([{ status: "invited" }]);
    expect(await refusalOf(register(token))).toBe("done");
  });

  test("signs nothing but the version that was read", async () => {
    const { token, contractId } = await makeInvitedPartner();
    expect(await refusalOf(register(token, { read: 2 }))).toBe("Conflict agreement-changed");
    expect(await statusOf(contractId)).toBe("pending");
  });
});

describe("somebody who is signed in", () => {
  const join = (operator: Awaited<ReturnType<typeof ownerOf>>, token: string, as: string, company = "") =>
    joinPartner(operator, token, { as, company, accepted: "yes", read: 1 });

  test("accepts for a company of theirs, which takes the place of the invited one", async () => {
    const { distributor, token, partnerId, contractId } = await makeInvitedPartner();
    const vendor = await ownerOf("vendor");
    expect(await join(vendor, token, vendor.company.id)).toEqual(vendor.company);
    expect(await db.select().from(companies).where(eq(companies.id, partnerId))).toEqual([]);
    expect(await knownTo(distributor.company.id)).toMatchObject([
      { partnerId: vendor.company.id, name: vendor.company.name, status: "active", externalId: "EXT-7" },
    ]);
    expect(await db.select().from(contracts).where(eq(contracts.id, contractId))).toMatchObject([
      { partnerId: vendor.company.id, status: "active" },
    ]);
  });

  test("accepts for a new company, and owns it", async () => {
    const { token, partnerId } = await makeInvitedPartner();
    const somebody = await ownerOf("reseller");
    expect(await refusalOf(join(somebody, token, "new"))).toBe("Invalid company: activation-name-required");
    expect(await join(somebody, token, "new", "Quay Works")).toEqual({
      id: partnerId,
      name: "Quay Works",
      role: "vendor",
    });
  });

  test("cannot accept for a company that is not theirs to sign for, of another kind, or the inviter’s", async () => {
    const { distributor, token } = await makeInvitedPartner();
    const stranger = await ownerOf("vendor");
    const { viewer, sales } = await makeStaff(await makeCompany("vendor"));
    const other = await ownerOf("reseller");
    for (const one of [viewer, sales])
      expect(await refusalOf(join(one, token, one.company.id))).toBe("Invalid as: activation-role-needed");
    expect(await refusalOf(join(viewer, token, stranger.company.id))).toMatch(/^NotFound/);
    expect(await refusalOf(join(other, token, other.company.id))).toBe("Invalid as: activation-other-kind");
    expect(await refusalOf(join(distributor, token, distributor.company.id))).toBe("Invalid as: activation-other-kind");
  });

  test("cannot have two open contracts under one agreement", async () => {
    const { distributor, token, agreementId, contractId } = await makeInvitedPartner();
    const vendor = await ownerOf("vendor");
    await db.insert(contracts).values({
      ...{ id: "CRP-00000-00000-00001", type: "program", agreementId, agreementVersion: 1, status: "pending" },
      ...{ companyId: distributor.company.id, partnerId: vendor.company.id, createdBy: "x", createdByName: "x" },
    });
    expect(await refusalOf(join(vendor, token, vendor.company.id))).toBe("Conflict contract-open");
    expect(await statusOf(contractId)).toBe("pending");
  });
});

describe("a link", () => {
  test("is void once it is withdrawn, renewed or over", async () => {
    const { distributor, token, partnerId } = await makeInvitedPartner();
    const renewed = await renewInvitation(distributor, partnerId, { way: "copy" });
    expect(await refusalOf(register(token))).toBe(VOID);
    expect(await refusalOf(openInvitation(aVisitor(), renewed!))).toBe("done");
    await withdrawPartnerInvitation(distributor, partnerId);
    expect(await refusalOf(register(renewed!))).toBe(VOID);
    expect(await refusalOf(withdrawPartnerInvitation(distributor, partnerId))).toBe("Conflict no-open-link");
    const last = await renewInvitation(distributor, partnerId, { way: "copy" });
    await db
      .update(partnerInvitations)
      .set({ expiresAt: sql`now()` })
      .where(and(eq(partnerInvitations.partnerId, partnerId)));
    expect(await refusalOf(register(last!))).toBe(VOID);
    expect((await auditOf(partnerId)).map(({ deed }) => deed)).toEqual([
      "partner-invitation.renew",
      "partner-invitation.withdraw",
      "partner-invitation.renew",
    ]);
  });

  test("is the distributor’s to renew, by all but viewers, as long as nobody works for the partner", async () => {
    const { distributor, token, partnerId } = await makeInvitedPartner();
    const { viewer, sales } = await makeStaff(distributor.company);
    const stranger = await ownerOf("distributor");
    const renew = (actor: typeof viewer) => refusalOf(renewInvitation(actor, partnerId, { way: "copy" }));
    expect(await renew(stranger)).toMatch(/^NotFound/);
    expect(await renew(viewer)).toBe("Forbidden role-not-allowed");
    expect(await refusalOf(register(token))).toBe("done");
    expect(await renew(sales)).toBe("Conflict partner-active");
    expect(await renew(await makeOperator({ id: partnerId, name: "x", role: "vendor" }))).toBe("NotFound not-found");
  });
});
