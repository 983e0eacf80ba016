import { NamedWordingForm } from "~/domain/agreements/forms";
import { ActionForm, agreementChoiceForm, MarketplaceForm, PartnerDetailsForm, SourcingForm } from "./forms";

/** The steps of Create Partner, in order; which of them there are depends on the answers. Safe for the browser. Row P4. */
export const creationSteps = [
  "details",
  "agreement",
  "marketplace",
  "productGroups",
  "syndication",
  "action",
  "account",
  "summary",
] as const;

export type CreationStep = (typeof creationSteps)[number];

type Typed = Record<string, string>;

/** What the wizard has been told so far, as it was typed, right or wrong. A step without an answer has none here. */
export interface CreationAnswers {
  details?: Typed;
  /** The agreement that was chosen. */
  choice?: Typed;
  /** The new agreement. */
  agreement?: Typed;
  document?: { id: string; fileName: string; size: number } | null;
  /** For a vendor: any number. */
  marketplaces?: string[];
  /** For a reseller: one. */
  marketplace?: Typed;
  productGroups?: string[];
  sourcing?: Typed;
  action?: Typed;
  /** The company's other operators who get into the account. */
  colleagues?: string[];
}

const isNew = ({ details }: CreationAnswers) => details?.createAgreement === "on";
const isVendor = ({ details }: CreationAnswers) => details?.type === "vendor";
const isReseller = ({ details }: CreationAnswers) => details?.type === "reseller";

const asked: Record<CreationStep, (answers: CreationAnswers) => boolean> = {
  details: () => true,
  agreement: () => true,
  marketplace: (answers) => isNew(answers) && (isVendor(answers) || isReseller(answers)),
  productGroups: (answers) => isNew(answers) && isReseller(answers),
  syndication: (answers) => isNew(answers) && isReseller(answers),
  action: () => true,
  account: ({ action }) => action?.action === "account",
  summary: () => true,
};

/** The steps that these answers lead through. */
export const stepsOf = (answers: CreationAnswers): CreationStep[] =>
  creationSteps.filter((step) => asked[step](answers));

/** As much of the answers as says which steps they led through. */
export const wayOf = ({ details, action }: CreationAnswers): CreationAnswers => ({
  details: { type: details?.type ?? "", createAgreement: details?.createAgreement ?? "" },
  action: { action: action?.action ?? "" },
});

/** The new agreement as it was typed, with the document that was uploaded beside it. */
export const agreementTyped = ({ agreement, document }: CreationAnswers): Typed => ({
  ...agreement,
  documentId: document?.id ?? "",
});

/** Whether a step has been answered as it has to be; whether what was chosen is still there is for the last step to say. */
export function isAnswered(step: CreationStep, answers: CreationAnswers): boolean {
  const { details, choice, marketplaces, marketplace, productGroups, sourcing, action } = answers;
  switch (step) {
    case "details":
      return PartnerDetailsForm.safeParse(details).success;
    case "agreement":
      return isNew(answers)
        ? NamedWordingForm.safeParse(agreementTyped(answers)).success
        : agreementChoiceForm(isVendor(answers) ? "vendor" : "reseller").safeParse(choice).success;
    case "marketplace":
      return isVendor(answers) ? marketplaces !== undefined : MarketplaceForm.safeParse(marketplace).success;
    case "productGroups":
      return productGroups !== undefined;
    case "syndication":
      return SourcingForm.safeParse(sourcing).success;
    case "action":
      return ActionForm.safeParse(action).success;
    case "account":
    case "summary":
      return false;
  }
}

/** The first step that waits for an answer: nobody gets behind it. */
export const openStep = (answers: CreationAnswers): CreationStep =>
  stepsOf(answers).find((step) => !isAnswered(step, answers))!;

/** Whether a step can be opened: it is one of theirs, and all before it are answered. */
export function canOpen(step: CreationStep, answers: CreationAnswers): boolean {
  const steps = stepsOf(answers);
  return steps.includes(step) && steps.indexOf(step) <= steps.indexOf(openStep(answers));
}

/** Where Back leads; the first step has nothing before it. */
export function stepBefore(step: CreationStep, answers: CreationAnswers): CreationStep {
  const before = creationSteps.slice(0, creationSteps.indexOf(step));
  return before.filter((one) => asked[one](answers)).at(-1) ?? "details";
}

/** Where Next leads. */
export function stepAfter(step: CreationStep, answers: CreationAnswers): CreationStep {
  const after = creationSteps.slice(creationSteps.indexOf(step) + 1);
  return after.find((one) => asked[one](answers)) ?? "summary";
}
