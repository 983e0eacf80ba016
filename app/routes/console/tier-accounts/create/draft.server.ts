import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { findDraft } from "~/domain/drafts/keep";
import { demandCreate } from "~/domain/tier-accounts/policy";
import { href, paths } from "~/paths";
import type { Asked } from "../../../gate.server";
import type { Answers } from "../wizard/answers";
import { wayOut } from "../wizard/origin";

const kind = "tier-account-creation";

/** The wizard begins with the type. */
type CreationAnswers = Answers & Required<Pick<Answers, "type">>;

/**
 * The draft behind a step of Tier Account Creation. A wizard that has been finished shows its summary; a step whose
 * predecessor has no answer yet leads back to it.
 */
export async function creationDraft({ actor, params }: Asked<Operator>, step: "type" | "parent" | "data" | "summary") {
  demandCreate(actor);
  const draft = await findDraft<CreationAnswers>(actor, kind, params.draftId!);
  const at = { companyId: actor.company.id, draftId: draft.id };
  const { origin } = draft.answers;
  if (draft.resultId !== null && step !== "summary") throw redirect(href(paths.createTierAccountSummary, at), 303);
  if (step === "data" && draft.answers.parentId === undefined) {
    throw redirect(href(paths.createTierAccountParent, at), 303);
  }
  return { draft, at, origin, cancel: wayOut(at.companyId, origin) };
}
