import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, contracts, contractSignatures, memberships, partnerInvitations } from "~/db/schema";
import { startDraft } from "~/domain/drafts/keep";
import { createPartner } from "~/domain/partners/create";
import type { CreationAnswers } from "~/domain/partners/create/steps";
import { makeAgreement } from "../../support/partners";
import { makeStaff, ownerOf, refusalOf, unique } from "../../support/world";

const begin = (actor: Operator, answers: CreationAnswers) => startDraft(actor, { kind: "partner-creation", answers });

const vendor = (more: Record<string, string> = {}) => ({ type: "vendor", name: unique("Champions"), ...more });
const invitation = { action: { action: "invitation" } };
const account = { action: { action: "account" } };
const wording = { name: "Software program", description: "Be **fair**.", source: "none", url: "" };

const contractOf = async (id: string) => (await db.select().from(contracts).where(eq(contracts.id, id)))[0]!;
const companyOf = async (id: string) => (await db.select().from(companies).where(eq(companies.id, id)))[0]!;

let actor: Operator;
beforeEach(async () => {
  actor = await ownerOf("distributor");
});

describe("an account", () => {
  it("is active at once, for me and those who were added, with the contract signed by me", async () => {
    const staff = await makeStaff(actor.company);
    const draft = await begin(actor, { details: vendor(), choice: { agreement: await makeAgreement(actor) } });
    const made = await createPartner(actor, draft, { ...account, colleagues: [staff.sales.id] });
    expect(made.token).toBeNull();
    expect(await companyOf(made.partnerId)).toMatchObject({ status: "active" });
    const people = await db.select().from(memberships).where(eq(memberships.companyId, made.partnerId));
    expect(people.map(({ operatorId, role }) => [operatorId, role]).sort()).toEqual(
      [
        [actor.id, "owner"],
        [staff.sales.id, "sales"],
      ].sort(),
    );
    expect(await contractOf(made.contractId)).toMatchObject({ status: "active" });
    const [signature] = await db
      .select()
      .from(contractSignatures)
      .where(eq(contractSignatures.contractId, made.contractId));
    expect(signature).toMatchObject({ signedBy: actor.id, agreementVersion: 1 });
    expect(await db.select().from(partnerInvitations).where(eq(partnerInvitations.partnerId, made.partnerId))).toEqual(
      [],
    );
  });

  it("is not for strangers", async () => {
    const stranger = await ownerOf("distributor");
    const draft = await begin(actor, { details: vendor(), choice: { agreement: await makeAgreement(actor) } });
    const last = { ...account, colleagues: [stranger.id] };
    expect(await refusalOf(createPartner(actor, draft, last))).toBe("Invalid colleagues: choice-gone");
  });
});

describe("who may", () => {
  it("sales invite to an agreement that is there, and no more; viewers, vendors and resellers nobody", async () => {
    const staff = await makeStaff(actor.company);
    const choice = { agreement: await makeAgreement(actor) };
    const asks = async (who: Operator, answers: CreationAnswers, last: Partial<CreationAnswers>) =>
      refusalOf(createPartner(who, await begin(who, answers), last));
    const made = { details: vendor({ createAgreement: "on" }), agreement: wording, marketplaces: [] };
    expect(await asks(staff.sales, { details: vendor(), choice }, invitation)).toBe("done");
    expect(await asks(staff.sales, { details: vendor(), choice }, account)).toBe("Forbidden role-not-allowed");
    expect(await asks(staff.sales, made, invitation)).toBe("Forbidden role-not-allowed");
    expect(await asks(staff.viewer, { details: vendor(), choice }, invitation)).toBe("Forbidden role-not-allowed");
    for (const role of ["vendor", "reseller"] as const)
      expect(await asks(await ownerOf(role), made, invitation)).toBe("Forbidden only-distributors-offer");
  });

  it("a second submit finds what the first one made; another's draft is nobody's", async () => {
    const draft = await begin(actor, { details: vendor(), choice: { agreement: await makeAgreement(actor) } });
    const [one, two] = await Promise.all([
      createPartner(actor, draft, invitation),
      createPartner(actor, draft, invitation),
    ]);
    expect(one.contractId).toBe(two.contractId);
    expect([one.token, two.token].filter(Boolean)).toHaveLength(1);
    const mine = and(eq(contracts.companyId, actor.company.id), eq(contracts.type, "program"));
    expect(await db.select().from(contracts).where(mine)).toHaveLength(1);
    expect(await refusalOf(createPartner(await ownerOf("distributor"), draft, invitation))).toBe("NotFound not-found");
  });

  it("nobody without all the answers", async () => {
    const draft = await begin(actor, { details: vendor({ createAgreement: "on" }), agreement: wording });
    expect(await refusalOf(createPartner(actor, draft, invitation))).toBe("Conflict creation-incomplete");
  });
});
