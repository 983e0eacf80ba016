import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { accountDataForm, accountDataOf } from "~/domain/tier-accounts/forms";
import type { FoundTierAccount } from "~/domain/tier-accounts/find";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { href, paths } from "~/paths";
import { refused, unfit } from "../../../form";
import type { Asked } from "../../../gate.server";
import { type Answers, answersIn } from "../wizard/answers";

/** Save: the last step of Tier Account Update, with or without a draft behind it. Row C9. */
export async function save(
  { actor, form }: Asked<Operator>,
  account: FoundTierAccount,
  answers: Pick<Answers, "type" | "parentId"> = {},
  draftId?: string,
) {
  const body = await form();
  const submission = parseWithZod(body, { schema: accountDataForm(accountDataOf(account.snapshot)) });
  if (submission.status !== "success") return unfit(submission);
  const { type, parent } = account.snapshot;
  const change = {
    id: account.id,
    baseVersion: answersIn(body).baseVersion ?? 0,
    type: answers.type ?? type,
    parentId: answers.parentId === undefined ? (parent?.id ?? null) : answers.parentId,
    data: submission.value,
  };
  let changed: boolean;
  try {
    ({ changed } = await updateTierAccount(actor, change, draftId));
  } catch (error) {
    return refused(submission, error, { fields: Object.keys(submission.value) });
  }
  const at = { companyId: actor.company.id, tierAccountId: account.id };
  throw redirect(href(paths.tierAccount, at, { saved: changed ? "changed" : "unchanged" }), 303);
}
