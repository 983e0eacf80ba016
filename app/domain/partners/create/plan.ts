import { NamedWordingForm } from "~/domain/agreements/forms";
import { Conflict } from "~/domain/refusals";
import { ActionForm, agreementChoiceForm, MarketplaceForm, PartnerDetailsForm, SourcingForm } from "./forms";
import { agreementTyped, type CreationAnswers, openStep } from "./steps";

/**
 * What the answers ask for, once all of them are there.
 * @throws Conflict("creation-incomplete")
 */
export function planOf(answers: CreationAnswers) {
  const open = openStep(answers);
  if (open !== "account" && open !== "summary") throw new Conflict("creation-incomplete", { step: open });
  const { type, role, name, externalId, createAgreement } = PartnerDetailsForm.parse(answers.details);
  const { action } = ActionForm.parse(answers.action);
  const partner = {
    ...{ name, externalId: externalId || null, role: type === "vendor" ? ("vendor" as const) : role },
    account: action === "account",
    colleagues: action === "account" ? (answers.colleagues ?? []) : [],
  };
  const agreementType = type === "vendor" ? ("program" as const) : ("service" as const);
  if (createAgreement === undefined) {
    const chosen = agreementChoiceForm(type).parse(answers.choice).agreement;
    return { ...partner, agreementType, chosen, made: null };
  }
  const made = {
    ...NamedWordingForm.parse(agreementTyped(answers)),
    marketplaces: type === "vendor" ? (answers.marketplaces ?? []) : [],
    service:
      type === "vendor"
        ? null
        : {
            marketplaceId: MarketplaceForm.parse(answers.marketplace).marketplace,
            sourcingAgreementId: SourcingForm.parse(answers.sourcing).sourcing,
            productGroupIds: answers.productGroups ?? [],
          },
  };
  return { ...partner, agreementType, chosen: null, made };
}

export type CreationPlan = ReturnType<typeof planOf>;
