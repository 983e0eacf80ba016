import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { drafts } from "~/db/schema";
import { startDraft, findDraft, keepDraft } from "~/domain/drafts/keep";
import { createTierAccount } from "~/domain/tier-accounts/create";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { accountData, changeOf, makeCompany, makeOperator, makeWorld, ownerOf, refusalOf } from "../../support/world";
import { addReseller, deedsOf, rowOf } from "../../support/world";

const kind = "tier-account-creation";
const answers = { type: "reseller", data: accountData() };
const account = { type: "reseller", parentId: null, data: answers.data } as const;

describe("the last step of a wizard", () => {
  it("remembers what came of the draft, and forgets the answers", async () => {
    const provider = await ownerOf();
    const draft = await startDraft(provider, { kind, answers });
    const id = await createTierAccount(provider, account, draft);
    expect(await findDraft(provider, kind, draft)).toMatchObject({ resultId: id, answers: {} });
    expect(await refusalOf(keepDraft(provider, draft, { type: "customer" }))).toBe("NotFound not-found");
  });

  it("keeps in mind from which other wizard this one was begun", async () => {
    const provider = await ownerOf();
    const origin = { draftId: "first", tierAccountId: "TA-1" };
    const draft = await startDraft(provider, { kind, answers: { ...answers, origin } });
    await createTierAccount(provider, account, draft);
    expect((await findDraft(provider, kind, draft)).answers).toEqual({ origin });
    const alone = await startDraft(provider, { kind, answers });
    await createTierAccount(provider, account, alone);
    expect((await findDraft(provider, kind, alone)).answers).toEqual({});
  });

  it("is refused with an expired draft, with somebody else's, and with none at all", async () => {
    const provider = await ownerOf();
    const draft = await startDraft(provider, { kind, answers });
    const twin = { ...provider, company: await makeCompany() };
    for (const actor of [await makeOperator(provider.company), await ownerOf(), twin]) {
      expect(await refusalOf(createTierAccount(actor, account, draft))).toBe("NotFound not-found");
    }
    expect(await refusalOf(createTierAccount(provider, account, "banana"))).toBe("NotFound not-found");
    await db
      .update(drafts)
      .set({ expiresAt: sql`now()` })
      .where(eq(drafts.id, draft));
    expect(await refusalOf(createTierAccount(provider, account, draft))).toBe("Conflict draft-expired");
    expect(await deedsOf(provider)).toEqual(["draft.start"]);
  });

  it("of an update is refused with an expired draft, and the account stays as it was", async () => {
    const { provider, customerId } = await makeWorld();
    const draft = await startDraft(provider, { kind: "tier-account-update", subjectId: customerId, answers: {} });
    await db
      .update(drafts)
      .set({ expiresAt: sql`now()` })
      .where(eq(drafts.id, draft));
    const save = await changeOf(provider, customerId, { city: "Braga" });
    expect(await refusalOf(updateTierAccount(provider, save, draft))).toBe("Conflict draft-expired");
    expect((await rowOf(customerId)).version).toBe(1);
  });

  it("of an update that is stale keeps the draft open, so that it can be saved knowingly", async () => {
    const { provider, customerId } = await makeWorld();
    const kindOfUpdate = "tier-account-update";
    const draft = await startDraft(provider, {
      kind: kindOfUpdate,
      subjectId: customerId,
      answers: { type: "customer" },
    });
    const mine = await changeOf(provider, customerId, { city: "Braga" });
    await updateTierAccount(provider, await changeOf(provider, customerId, { city: "Faro" }));
    expect(await refusalOf(updateTierAccount(provider, mine, draft))).toBe("Conflict stale");
    expect(await findDraft(provider, kindOfUpdate, draft)).toMatchObject({
      resultId: null,
      answers: { type: "customer" },
    });
    expect(await refusalOf(updateTierAccount(provider, { ...mine, baseVersion: 2 }, draft))).toBe("done");
    expect((await findDraft(provider, kindOfUpdate, draft)).resultId).toBe(customerId);
  });

  it("lets two different drafts finish at once, each with its own account", async () => {
    const provider = await ownerOf();
    await addReseller(provider);
    const ids = await Promise.all(
      [1, 2, 3].map(async () => createTierAccount(provider, account, await startDraft(provider, { kind, answers }))),
    );
    expect(new Set(ids).size).toBe(3);
  });
});
