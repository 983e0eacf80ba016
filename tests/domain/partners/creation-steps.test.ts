import fc from "fast-check";
import { expect, it } from "vitest";
import {
  canOpen,
  type CreationAnswers,
  creationSteps,
  isAnswered,
  openStep,
  stepAfter,
  stepBefore,
  stepsOf,
} from "~/domain/partners/create/steps";

const text = fc.constantFrom("", " ", "Front Street", "x".repeat(101));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const details = fc.record(
  {
    type: fc.constantFrom("vendor", "reseller", "customer"),
    role: fc.constantFrom("reseller", "distributor"),
    name: text,
    externalId: text,
    createAgreement: fc.constant("on"),
  },
  { requiredKeys: [] },
);
const agreement = fc.record({
  name: text,
  description: text,
  source: fc.constantFrom("url", "upload", "none"),
  url: fc.constantFrom("", "https://terms.example/a.pdf", "javascript:alert(1)", "https://me:secret@terms.example/"),
});
const answers = fc.record(
  {
    details: some(details),
    choice: some(fc.record({ agreement: fc.constantFrom("AGP-111-222-333", "AGS-111-222-333", "none") })),
    agreement: some(agreement),
    document: fc.constantFrom(null, { id: "a".repeat(40), fileName: "Terms.pdf", size: 5 }),
    marketplaces: some(fc.constantFrom([], ["MP-12345"])),
    marketplace: some(fc.record({ marketplace: fc.constantFrom("MP-12345", "everywhere") })),
    productGroups: some(fc.constantFrom([], ["PG-1111-2222"])),
    sourcing: some(fc.record({ sourcing: fc.constantFrom("AGY-111-222-333", "AGR-111-222-333", "AGP-111-222-333") })),
    action: some(fc.record({ action: fc.constantFrom("account", "invitation", "both") })),
    colleagues: some(fc.constant([])),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<CreationAnswers>;

it("leads through the steps that the answers ask for, in one order", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const steps = stepsOf(given);
      expect(steps).toEqual(creationSteps.filter((step) => steps.includes(step)));
      const isNew = given.details?.createAgreement === "on";
      const { type } = given.details ?? {};
      const reseller = isNew && type === "reseller";
      const asked = {
        marketplace: reseller || (isNew && type === "vendor"),
        productGroups: reseller,
        syndication: reseller,
      };
      for (const [step, whether] of Object.entries(asked)) expect(steps.includes(step as never)).toBe(whether);
      expect(steps.includes("account")).toBe(given.action?.action === "account");
      for (const step of ["details", "agreement", "action", "summary"] as const) expect(steps).toContain(step);
    }),
  );
});

it("opens a step once all before it are answered, and never one that is not asked", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const steps = stepsOf(given);
      const open = openStep(given);
      expect(steps).toContain(open);
      for (const step of creationSteps) {
        const before = steps.slice(0, steps.indexOf(step));
        expect(canOpen(step, given)).toBe(steps.includes(step) && before.every((one) => isAnswered(one, given)));
      }
    }),
  );
});

it("goes back to where it came from", () => {
  fc.assert(
    fc.property(answers, (given) => {
      for (const step of stepsOf(given).slice(0, -1)) expect(stepBefore(stepAfter(step, given), given)).toBe(step);
    }),
  );
});

it("has eight steps for a reseller with a new agreement and an account, and four at the least", () => {
  const all = { details: { type: "reseller", name: "Quay", createAgreement: "on" }, action: { action: "account" } };
  expect(stepsOf(all)).toEqual([...creationSteps]);
  expect(stepsOf({ details: { type: "vendor", name: "Quay" } })).toEqual(["details", "agreement", "action", "summary"]);
});
