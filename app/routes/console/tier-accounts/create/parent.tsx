import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { ParentForm } from "~/domain/tier-accounts/forms";
import { offerParents } from "~/domain/tier-accounts/parents";
import { parentAnswer } from "~/domain/tier-accounts/parent-answer";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { refused, unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { WizardFrame } from "../wizard/frame";
import { parentQuestion } from "../wizard/parent-question";
import { ParentStep } from "../wizard/parent-step";
import { creationDraft } from "./draft.server";
import { creationHandle } from "./handle";

export const loader = consoleRoute(async (asked) => {
  const { draft, at, cancel } = await creationDraft(asked, "parent");
  const { answers } = draft;
  const question = parentQuestion(asked.url, answers.parentId);
  const offer = await offerParents(asked.actor, { ownerId: at.companyId, type: answers.type, ...question });
  return { answers, offer, question, at, cancel };
});

export const action = consoleRoute(async (asked) => {
  const { draft, at } = await creationDraft(asked, "parent");
  const submission = parseWithZod(await asked.form(), { schema: ParentForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const { type } = draft.answers;
    const parentId = await parentAnswer(asked.actor, { ownerId: at.companyId, type, parent: submission.value.parent });
    await keepDraft(asked.actor, draft.id, { parentId });
  } catch (error) {
    return refused(submission, error, { fields: ["parent"] });
  }
  throw redirect(href(paths.createTierAccountData, at), 303);
});

export const meta = () => title(consoleTexts.wizard.steps.parent, consoleTexts.wizard.creation);

export const handle = creationHandle;

/** Row C4. */
export default function CreationParent() {
  const { answers, offer, question, at, cancel } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <WizardFrame title={consoleTexts.wizard.creation} step="parent" onTheWay={answers.origin !== undefined}>
      <ParentStep
        result={answer?.result ?? null}
        answers={answers}
        offer={offer}
        question={question}
        action={href(paths.createTierAccountParent, at)}
        back={href(paths.keepTierAccountData, at, { to: "type" })}
        cancel={cancel}
        first={{
          action: href(paths.createTierAccount, { companyId: at.companyId }),
          draftId: at.draftId,
          wizard: "create",
        }}
      />
    </WizardFrame>
  );
}
