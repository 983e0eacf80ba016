import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { type AccountData, accountDataForm, accountDataOf } from "~/domain/tier-accounts/forms";
import { findTierAccount, findVersion, type FoundTierAccount } from "~/domain/tier-accounts/find";
import { mergeChanges } from "~/domain/tier-accounts/merge";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { href, paths } from "~/paths";
import { type Refused, refused, unfit } from "../../../form";
import type { Asked } from "../../../gate.server";
import { type Answers, answersIn } from "../wizard/answers";

/** Puts the stored values where this person changed nothing, and marks the fields that both have changed. */
async function merge(
  actor: Operator,
  id: string,
  { baseVersion, data }: { baseVersion: number; data: AccountData },
  answer: Refused,
) {
  const [base, now] = await Promise.all([findVersion(actor, id, baseVersion), findTierAccount(actor, id)]);
  const stored = accountDataOf(now.snapshot);
  const { merged, both, taken } = mergeChanges(base ? accountDataOf(base) : stored, data, stored);
  answer.result = { ...answer.result, initialValue: { ...merged } };
  answer.both = both;
  answer.taken = taken;
}

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
    const answer = refused(submission, error, { fields: Object.keys(submission.value) });
    if (answer.data.code === "stale") await merge(actor, account.id, change, answer.data);
    return answer;
  }
  const at = { companyId: actor.company.id, tierAccountId: account.id };
  throw redirect(href(paths.tierAccount, at, { saved: changed ? "changed" : "unchanged" }), 303);
}
