import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { drafts } from "~/db/schema";
import { findDraft, keepDraft, startDraft } from "~/domain/drafts/keep";
import { auditOf, makeCompany, makeOperator, ownerOf, refusalOf } from "../../support/world";

const creation = "tier-account-creation";
const notFound = "NotFound not-found";

async function begun() {
  const operator = await ownerOf();
  const answers = { type: "customer", data: { name: "Bäckerei <b>" } };
  return { operator, answers, id: await startDraft(operator, { kind: creation, answers }) };
}

describe("a wizard's draft", () => {
  it("gives back the answers to whoever began it, under an id that nobody guesses", async () => {
    const { operator, answers, id } = await begun();
    expect(id).toMatch(/^[\w-]{16}$/);
    expect(await findDraft(operator, creation, id)).toEqual({
      id,
      kind: creation,
      subjectId: null,
      answers,
      resultId: null,
    });
  });

  it("keeps new answers beside the old ones", async () => {
    const { operator, answers, id } = await begun();
    await keepDraft(operator, id, { type: "reseller", parentId: null });
    const draft = await findDraft(operator, creation, id);
    expect(draft.answers).toEqual({ ...answers, type: "reseller", parentId: null });
  });

  it("is not there for a colleague, for another company, or in another company of the same person", async () => {
    const { operator, answers, id } = await begun();
    const elsewhere = { ...operator, company: await makeCompany() };
    for (const actor of [await makeOperator(operator.company), await ownerOf(), elsewhere]) {
      expect(await refusalOf(findDraft(actor, creation, id))).toBe(notFound);
      expect(await refusalOf(keepDraft(actor, id, { type: "reseller" }))).toBe(notFound);
    }
    expect((await findDraft(operator, creation, id)).answers).toEqual(answers);
  });

  it("is not there in another wizard, nor under a silly id", async () => {
    const { operator, id } = await begun();
    expect(await refusalOf(findDraft(operator, "tier-account-update", id))).toBe(notFound);
    for (const silly of ["", "banana", "'; --", "x".repeat(5000)]) {
      expect(await refusalOf(findDraft(operator, creation, silly))).toBe(notFound);
      expect(await refusalOf(keepDraft(operator, silly, {}))).toBe(notFound);
    }
  });

  it("lives for 24 hours", async () => {
    const { operator, id } = await begun();
    const [row] = await db
      .select({ hours: sql<number>`extract(epoch from ${drafts.expiresAt} - ${drafts.createdAt})::float / 3600` })
      .from(drafts)
      .where(eq(drafts.id, id));
    expect(row?.hours).toBeCloseTo(24, 3);
    await db
      .update(drafts)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(drafts.id, id));
    expect(await refusalOf(findDraft(operator, creation, id))).toBe("Conflict draft-expired");
    expect(await refusalOf(keepDraft(operator, id, {}))).toBe("Conflict draft-expired");
  });

  it("loses no answer when two steps are kept at once", async () => {
    const { operator, id } = await begun();
    const steps = ["a", "b", "c", "d", "e"];
    await Promise.all(steps.map((step) => keepDraft(operator, id, { [step]: step })));
    expect((await findDraft(operator, creation, id)).answers).toMatchObject({ a: "a", b: "b", c: "c", d: "d", e: "e" });
  });

  it("writes audit rows that say which steps were answered, and none of the answers", async () => {
    const { operator, id } = await begun();
    await keepDraft(operator, id, { data: { name: "Secret Bakery" } });
    const trail = await auditOf(id);
    expect(trail.map(({ deed, after }) => [deed, after])).toEqual([
      ["draft.start", { kind: creation }],
      ["draft.keep", { answered: ["data"] }],
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/Bakery|Bäckerei/);
  });
});
