import type { CreationAnswers, CreationStep } from "~/domain/partners/create/steps";

/** More than a field takes, so that whoever typed too much finds it again. */
const KEPT = 25_000;

const fields = {
  details: ["type", "role", "name", "externalId", "createAgreement"],
  agreement: ["name", "description", "source", "url"],
  choice: ["agreement"],
  marketplace: ["marketplace"],
  sourcing: ["sourcing"],
  action: ["action"],
} as const;

const typed = (form: FormData, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.filter((name) => form.has(name)).map((name) => [name, String(form.get(name)).slice(0, KEPT)]),
  );

/** Boxes have the id of what they stand for as their name. */
const ticked = (form: FormData, pattern: RegExp): string[] => [...form.keys()].filter((name) => pattern.test(name));

/** "Select all available users" ticks everybody who is offered; whoever is removed is out whatever else is ticked. */
export const tickedUsers = (form: FormData, offered: readonly { id: string }[]): string[] => {
  const removed = form.get("remove");
  const all = form.has("selectAll") && removed === null;
  return offered.map(({ id }) => id).filter((id) => id !== removed && (all || form.has(id)));
};

/** The answers of a step, as they stand in its form, without judging them. */
export function answersIn(step: CreationStep, form: FormData, answers: CreationAnswers): Partial<CreationAnswers> {
  const { details } = answers;
  switch (step) {
    case "details":
      return { details: typed(form, fields.details) };
    case "agreement":
      return details?.createAgreement === "on"
        ? { agreement: typed(form, fields.agreement) }
        : { choice: typed(form, fields.choice) };
    case "marketplace":
      return details?.type === "vendor"
        ? { marketplaces: ticked(form, /^MP-\d{1,20}$/) }
        : { marketplace: typed(form, fields.marketplace) };
    case "productGroups":
      return { productGroups: ticked(form, /^PG-[\d-]{1,20}$/) };
    case "syndication":
      return { sourcing: typed(form, fields.sourcing) };
    case "action":
      return { action: typed(form, fields.action) };
    case "account":
      return { colleagues: ticked(form, /^UR-[\d-]{1,20}$/) };
    case "summary":
      return {};
  }
}
