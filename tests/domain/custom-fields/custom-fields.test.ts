import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { customFields } from "~/db/schema";
import { changeAnswers, findAnswers } from "~/domain/custom-fields/answers";
import {
  addCustomField,
  changeCustomField,
  deleteCustomField,
  listCustomFields,
  raiseCustomField,
} from "~/domain/custom-fields/fields";
import { answersForm, type CustomField, type CustomFieldAnswers, CustomFieldForm } from "~/domain/custom-fields/forms";
import { drawId } from "~/domain/public-id";
import { aTeam } from "../../support/users";
import { auditOf, makeStaff, makeWorld, ownerOf, refusalOf } from "../../support/world";

const field = (about: Partial<CustomFieldAnswers> = {}): CustomFieldAnswers => ({
  ...{ label: "Industry", hint: "", kind: "text", choices: [], required: false },
  ...about,
});

const stored = (about: Partial<CustomField>): CustomField => ({ ...field(), id: "CFD-1", version: 1, ...about });

/** What the form says of one answer: its fault, or null. */
const faultOf = (about: Partial<CustomField>, answer: string, before: Record<string, string> = {}) => {
  const parsed = answersForm([stored(about)], before).safeParse({ "CFD-1": answer, baseVersion: "0" });
  return parsed.success ? null : parsed.error.issues[0]!.message;
};

describe("custom fields", () => {
  test("are listed in their order, moved up, changed and deleted", async () => {
    const { owner } = await aTeam();
    const industry = await addCustomField(owner, field());
    const manager = await addCustomField(owner, field({ label: "Account manager" }));
    const labels = async () => (await listCustomFields(owner)).map(({ label }) => label);
    expect(await labels()).toEqual(["Industry", "Account manager"]);
    await raiseCustomField(owner, manager);
    await raiseCustomField(owner, manager);
    expect(await labels()).toEqual(["Account manager", "Industry"]);
    const [{ version }] = (await listCustomFields(owner)) as [CustomField];
    expect(await changeCustomField(owner, manager, field({ label: "Looked after by", kind: "date" }), version)).toEqual(
      {
        changed: true,
      },
    );
    expect((await listCustomFields(owner))[0]).toMatchObject({ label: "Looked after by", kind: "text" });
    await deleteCustomField(owner, industry);
    expect(await labels()).toEqual(["Looked after by"]);
    expect(await refusalOf(deleteCustomField(owner, industry))).toBe("NotFound not-found");
  });

  test("have each label once, also when eight people add it at the same time", async () => {
    const { owner } = await aTeam();
    for (const label of ["Industry", "Branch", "Segment"]) {
      const tries = Array.from({ length: 8 }, () => refusalOf(addCustomField(owner, field({ label }))));
      const outcomes = (await Promise.all(tries)).toSorted();
      expect(outcomes).toEqual([...Array<string>(7).fill("Conflict field-label-taken"), "done"]);
    }
    const other = await addCustomField(owner, field({ label: "Region" }));
    expect(await refusalOf(changeCustomField(owner, other, field({ label: "INDUSTRY" }), 1))).toBe(
      "Conflict field-label-taken",
    );
    expect(await refusalOf(changeCustomField(owner, other, field({ label: "Zone" }), 7))).toBe("Conflict field-stale");
    expect(await changeCustomField(owner, other, field({ label: "REGION" }), 1)).toEqual({ changed: true });
  });

  test("are the business of owners and operations of a provider", async () => {
    const { owner } = await aTeam();
    const { sales, viewer, operations } = await makeStaff(owner.company);
    for (const actor of [sales, viewer])
      expect(await refusalOf(addCustomField(actor, field()))).toBe("Forbidden role-not-allowed");
    expect(await refusalOf(addCustomField(operations, field()))).toBe("done");
    expect(await listCustomFields(viewer)).toHaveLength(1);
    expect(await refusalOf(addCustomField(await ownerOf("vendor"), field()))).toBe("NotFound not-found");
    const [{ id }] = (await listCustomFields(owner)) as [CustomField];
    expect(await refusalOf(deleteCustomField(await ownerOf(), id))).toBe("NotFound not-found");
    for (const deed of [deleteCustomField, raiseCustomField])
      expect(await refusalOf(deed(sales, id))).toBe("Forbidden role-not-allowed");
    expect(await refusalOf(changeCustomField(viewer, id, field(), 1))).toBe("Forbidden role-not-allowed");
  });

  test("are fifty at most", async () => {
    const { owner, store } = await aTeam();
    const row = (_: unknown, at: number) => ({
      ...{ id: drawId("customField"), companyId: store.id, position: at, ...field({ label: `Field ${at}` }) },
    });
    await db.insert(customFields).values(Array.from({ length: 49 }, row));
    expect(await refusalOf(addCustomField(owner, field({ label: "The fiftieth" })))).toBe("done");
    expect(await refusalOf(addCustomField(owner, field()))).toBe("Conflict too-many-fields");
  });

  test("offer two choices or more, each once", () => {
    const choosing = (choices: string) =>
      CustomFieldForm.safeParse({ label: "Size", kind: "choice", choices }).error?.issues[0]?.message ?? null;
    expect(choosing("Small\r\n\r\n Large \n")).toBeNull();
    expect(choosing("Small")).toBe("field-choices-two");
    expect(choosing("Small\nsmall")).toBe("field-choices-twice");
    expect(choosing("x".repeat(81) + "\ny")).toBe("field-choice-long?max=80");
    expect(choosing(Array.from({ length: 51 }, (_, at) => `c${at}`).join("\n"))).toBe("field-choices-many?max=50");
  });
});

describe("answers to custom fields", () => {
  test("are of their field's kind", () => {
    expect(faultOf({ required: true }, "  ")).toBe("answer-required");
    expect(faultOf({ kind: "number" }, "12,5")).toBeNull();
    for (const silly of ["1e9", "Infinity", "0x10", "1.2.3", "9".repeat(16), "0,1234567"])
      expect([silly, faultOf({ kind: "number" }, silly)]).toEqual([silly, "answer-number"]);
    for (const silly of ["2027-02-29", "2027-13-01", "2027-02", "0000-01-01", "29.02.2028", "tomorrow"])
      expect([silly, faultOf({ kind: "date" }, silly)]).toEqual([silly, "answer-date"]);
    expect(faultOf({ kind: "date" }, "2028-02-29")).toBeNull();
    expect(faultOf({ kind: "yes-no" }, "maybe")).toBe("answer-choice");
    expect(faultOf({ kind: "choice", choices: ["A", "B"] }, "C")).toBe("answer-choice");
    expect(faultOf({ kind: "choice", choices: ["A", "B"] }, "C", { "CFD-1": "C" })).toBeNull();
    expect(faultOf({}, "x".repeat(501))).toBe("too-long?max=500");
  });

  test("are kept with the customer, by everybody who edits customers, and recorded by their labels", async () => {
    const { owner, customerId } = await aTeam();
    const { sales, viewer } = await makeStaff(owner.company);
    const id = await addCustomField(owner, field());
    expect(await changeAnswers(sales, customerId, { [id]: "Bakery" }, 0)).toBe(true);
    expect(await changeAnswers(sales, customerId, { [id]: "Bakery" }, 0)).toBe(false);
    expect(await refusalOf(changeAnswers(owner, customerId, { [id]: "Mill" }, 0))).toBe("Conflict answers-stale");
    expect(await refusalOf(changeAnswers(viewer, customerId, { [id]: "Mill" }, 1))).toBe("Forbidden role-not-allowed");
    expect(await findAnswers(viewer, customerId)).toMatchObject({ answers: { [id]: "Bakery" }, version: 1 });
    expect((await auditOf(customerId)).at(-1)).toMatchObject({
      ...{ deed: "custom-answers.change", before: { Industry: "" }, after: { Industry: "Bakery" } },
    });
  });

  test("stay when their field is deleted", async () => {
    const { owner, customerId } = await aTeam();
    const [industry, region] = [
      await addCustomField(owner, field()),
      await addCustomField(owner, field({ label: "B" })),
    ];
    await changeAnswers(owner, customerId, { [industry]: "Bakery" }, 0);
    await deleteCustomField(owner, industry);
    await changeAnswers(owner, customerId, { [industry]: "Mill", [region]: "North" }, 1);
    expect((await findAnswers(owner, customerId)).answers).toEqual({ [industry]: "Bakery", [region]: "North" });
  });

  test("lose nothing when eight people answer at once: all but one are told", async () => {
    const { owner, customerId } = await aTeam();
    const id = await addCustomField(owner, field());
    for (const round of [0, 1, 2]) {
      const tries = Array.from({ length: 8 }, (_, at) =>
        refusalOf(changeAnswers(owner, customerId, { [id]: `${round} ${at}` }, round)),
      );
      const outcomes = (await Promise.all(tries)).toSorted();
      expect(outcomes).toEqual([...Array<string>(7).fill("Conflict answers-stale"), "done"]);
    }
  });

  test("are out of sight for vendors and other providers", async () => {
    const { vendor, customerId } = await makeWorld();
    expect(await refusalOf(findAnswers(vendor, customerId))).toBe("NotFound not-found");
    expect(await refusalOf(findAnswers(await ownerOf(), customerId))).toBe("NotFound not-found");
    for (const actor of [vendor, await ownerOf()])
      expect(await refusalOf(changeAnswers(actor, customerId, {}, 0))).toBe("NotFound not-found");
  });
});
