import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { findDraft } from "~/domain/drafts/keep";
import { canOpen, type CreationAnswers, type CreationStep, openStep, stepsOf } from "~/domain/partners/create/steps";
import { demandInvite } from "~/domain/partners/policy";
import type { Asked } from "../../../gate.server";
import { stepHref } from "./step-paths";

export const DRAFT_KIND = "partner-creation";

/**
 * The draft behind a step of Create Partner. A wizard that has been finished shows its summary; a step that its answers do not lead
 * through, or not yet, leads to the one that waits.
 */
export async function creationDraft({ actor, params }: Asked<Operator>, step: CreationStep) {
  const draft = await findDraft<CreationAnswers>(actor, DRAFT_KIND, params.draftId!);
  demandInvite(actor);
  const at = { companyId: actor.company.id, draftId: draft.id };
  const { answers, resultId } = draft;
  if (resultId !== null && step !== "summary") throw redirect(stepHref("summary", at), 303);
  if (resultId === null && (step === "summary" || !canOpen(step, answers)))
    throw redirect(stepHref(openStep(answers), at), 303);
  return { answers, resultId, at, steps: stepsOf(answers), step };
}
