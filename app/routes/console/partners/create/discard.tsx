import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { discardDraft } from "~/domain/drafts/discard";
import { openStep } from "~/domain/partners/create/steps";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { creationTexts as texts } from "~/texts/partner-creation";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { creationDraft } from "./draft.server";
import { creationHandle, stepTitle } from "./handle";
import { stepHref } from "./step-paths";

export const loader = consoleRoute(async (asked) => {
  const { answers, at } = await creationDraft(asked, "details");
  return { name: answers.details?.name ?? "", back: stepHref(openStep(answers), at) };
});

export const action = consoleRoute(async (asked) => {
  const { at } = await creationDraft(asked, "details");
  try {
    await discardDraft(asked.actor, at.draftId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.partners, { companyId: at.companyId }), 303);
});

export const meta = () => stepTitle("details");

export const handle = creationHandle;

/** Throws the answers given so far away, after asking. Row P4. */
export default function DiscardPartnerCreation() {
  const { name, back } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.discardQuestion, { name })}
      submit={texts.discard}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: back }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.discardText}</p>
    </Confirm>
  );
}
