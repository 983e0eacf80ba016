import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { findDraft } from "~/domain/drafts/keep";
import { NotFound } from "~/domain/refusals";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { canEdit, demand } from "~/domain/tier-accounts/policy";
import { href, paths } from "~/paths";
import type { Asked } from "../../../gate.server";
import type { Answers } from "../wizard/answers";

export const updateKind = "tier-account-update";

/** The account that is being edited, by somebody who may. */
export async function editedAccount({ actor, params }: Asked<Operator>) {
  const account = await findTierAccount(actor, params.tierAccountId!);
  demand(actor, canEdit(actor));
  return account;
}

/** The draft behind a step of Tier Account Update, and its account. A finished draft leads to the account. */
export async function updateDraft(asked: Asked<Operator>) {
  const { actor, params } = asked;
  const [account, draft] = await Promise.all([
    editedAccount(asked),
    findDraft<Answers>(actor, updateKind, params.draftId!),
  ]);
  if (draft.subjectId !== account.id) throw new NotFound("draft");
  /** What the draft says, and where it says nothing, what is so now: a step nobody answered changes nothing. */
  const { type, parent } = account.snapshot;
  const place = { type, parentId: parent?.id ?? null, ...draft.answers };
  const at = { companyId: actor.company.id, tierAccountId: account.id, draftId: draft.id };
  if (draft.resultId !== null) throw redirect(href(paths.tierAccount, at), 303);
  return { draft, account, place, at };
}
