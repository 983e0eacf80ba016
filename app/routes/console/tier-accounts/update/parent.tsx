import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { ParentForm } from "~/domain/tier-accounts/forms";
import { parentAnswer } from "~/domain/tier-accounts/parent-answer";
import { offerParents } from "~/domain/tier-accounts/parents";
import { canCreate } from "~/domain/tier-accounts/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { refused, unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { parentQuestion } from "../wizard/parent-question";
import { ParentStep } from "../wizard/parent-step";
import { updateDraft } from "./draft.server";
import { UpdateFrame } from "./frame";
import { updateHandle } from "./handle";

export const loader = consoleRoute(async (asked) => {
  const { account, place, at } = await updateDraft(asked);
  const { type, parentId } = place;
  const question = parentQuestion(asked.url, parentId);
  const ownerId = account.owner.id;
  const offer = await offerParents(asked.actor, { ownerId, type, ...question, except: account.id });
  return { account, answers: place, offer, question, mayCreate: canCreate(asked.actor), at };
});

export const action = consoleRoute(async (asked) => {
  const { draft, account, place, at } = await updateDraft(asked);
  const submission = parseWithZod(await asked.form(), { schema: ParentForm });
  if (submission.status !== "success") return unfit(submission);
  const question = { ownerId: account.owner.id, type: place.type, id: account.id, ...submission.value };
  try {
    await keepDraft(asked.actor, draft.id, { parentId: await parentAnswer(asked.actor, question) });
  } catch (error) {
    return refused(submission, error, { fields: ["parent"] });
  }
  throw redirect(href(paths.updateTierAccountData, at), 303);
});

export const meta = () => title(consoleTexts.wizard.steps.parent, consoleTexts.wizard.update);

export const handle = updateHandle;

export default function UpdateParent() {
  const { account, answers, offer, question, mayCreate, at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <UpdateFrame at={at} account={account} step="parent">
      <ParentStep
        result={answer?.result ?? null}
        answers={answers}
        offer={offer}
        question={question}
        action={href(paths.updateTierAccountParent, at)}
        back={href(paths.keepTierAccountDraft, at, { to: "type" })}
        cancel={href(paths.tierAccount, at)}
        first={
          mayCreate
            ? {
                action: href(paths.createTierAccount, { companyId: at.companyId }),
                draftId: at.draftId,
                wizard: "update",
              }
            : null
        }
      />
    </UpdateFrame>
  );
}
