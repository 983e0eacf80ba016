import type { Operator } from "~/auth/actor";
import { demandStorefront } from "~/domain/companies/policy";
import { changeStoreSettings, storeSettingsOf } from "~/domain/companies/store-settings";
import { Invalid } from "~/domain/refusals";
import { parentAnswer } from "~/domain/tier-accounts/parent-answer";
import { NO_RESELLER, type SignUpSettingsAnswers } from "./settings-form";
import { currentTerms } from "./terms";

/**
 * Changes how strangers become customers of the actor's storefront. Row S4.
 * @param baseVersion of the store's settings, as the person saw them
 * @throws NotFound for vendors; Forbidden for sales and viewers; Invalid("requireTerms") while there are no terms,
 * Invalid("approveAutomatically") while no reseller is chosen to file sign-ups under; Conflict("settings-stale")
 */
export async function changeSignUpSettings(actor: Operator, answers: SignUpSettingsAnswers, baseVersion: number) {
  demandStorefront(actor);
  const { parentId } = (await storeSettingsOf(actor.company.id)).signUp;
  if (answers.requireTerms && !(await currentTerms(actor.company.id)))
    throw new Invalid("requireTerms", "terms-missing");
  if (answers.approveAutomatically && parentId === null)
    throw new Invalid("approveAutomatically", "filing-reseller-required");
  return changeStoreSettings(actor, { signUp: { ...answers, parentId } }, baseVersion);
}

/**
 * Chooses the reseller that sign-ups are filed under, or none: then nobody is approved automatically. Row S4.
 * @param parent a reseller of the actor's tree, or NO_RESELLER
 * @throws NotFound for vendors; Forbidden for sales and viewers; Invalid("parent"); Conflict("settings-stale")
 */
export async function chooseFilingReseller(actor: Operator, parent: string) {
  demandStorefront(actor);
  const { signUp, versions } = await storeSettingsOf(actor.company.id);
  const none = parent === NO_RESELLER;
  const parentId = none ? null : await parentAnswer(actor, { ownerId: actor.company.id, type: "customer", parent });
  const approveAutomatically = signUp.approveAutomatically && !none;
  return changeStoreSettings(actor, { signUp: { ...signUp, parentId, approveAutomatically } }, versions.signUp);
}
