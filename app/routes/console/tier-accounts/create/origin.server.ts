import type { Operator } from "~/auth/actor";
import { findDraft } from "~/domain/drafts/keep";
import type { Answers } from "../wizard/answers";

/** As long as a name may be. */
const NAME = 255;

/**
 * What "Create this reseller first" brings along: the name that was searched for, and the wizard to come back to.
 * @throws NotFound when that wizard is somebody else's; Conflict when its 24 hours are over
 */
export async function broughtAlong(actor: Operator, form: FormData): Promise<Pick<Answers, "data" | "origin">> {
  const draftId = form.get("origin");
  if (typeof draftId !== "string" || draftId === "") return {};
  const kind = form.get("originWizard") === "update" ? "tier-account-update" : "tier-account-creation";
  const { subjectId } = await findDraft(actor, kind, draftId);
  const name = String(form.get("name") ?? "").slice(0, NAME);
  const origin = { draftId, ...(subjectId && { tierAccountId: subjectId }) };
  return { origin, ...(name && { data: { name } }) };
}
