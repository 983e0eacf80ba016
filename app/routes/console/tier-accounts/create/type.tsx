import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { TypeForm } from "~/domain/tier-accounts/forms";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { WizardFrame } from "../wizard/frame";
import { TypeStep } from "../wizard/type-step";
import { creationDraft } from "./draft.server";
import { creationHandle } from "./handle";

export const loader = consoleRoute(async (asked) => {
  const { draft, cancel, origin } = await creationDraft(asked, "type");
  return { type: draft.answers.type, cancel, onTheWay: origin !== undefined };
});

export const action = consoleRoute(async (asked) => {
  const { draft, at } = await creationDraft(asked, "type");
  const submission = parseWithZod(await asked.form(), { schema: TypeForm });
  if (submission.status !== "success") return unfit(submission);
  await keepDraft(asked.actor, draft.id, submission.value);
  throw redirect(href(paths.createTierAccountParent, at), 303);
});

export const meta = () => title(consoleTexts.wizard.steps.type, consoleTexts.wizard.creation);

export const handle = creationHandle;

/** Back at the first step. Row C3. */
export default function CreationType() {
  const { type, cancel, onTheWay } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <WizardFrame title={consoleTexts.wizard.creation} step="type" onTheWay={onTheWay}>
      <TypeStep result={answer?.result ?? null} answered={type} cancel={cancel} />
    </WizardFrame>
  );
}
