import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { creationTexts as texts } from "~/texts/partner-creation";
import { LinkButton } from "~/ui/button";
import { consoleRoute } from "../../gate.server";
import { creationDraft } from "./draft.server";
import { CreationFrame } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

export const loader = consoleRoute(async (asked) => {
  const { at, steps } = await creationDraft(asked, "agreement");
  return { at, steps };
});

export const action = consoleRoute(async (asked) => {
  const { answers, at } = await creationDraft(asked, "agreement");
  const typed = answersIn("agreement", await asked.form(), answers);
  await keepDraft(asked.actor, at.draftId, { ...typed, document: null });
  throw redirect(stepHref("agreement", at), 303);
});

export const meta = () => stepTitle("agreement");

export const handle = creationHandle;

/** Takes the uploaded file out of the answers again; what was typed beside it stays. Row P4. */
export default function RemoveDocument() {
  const { at, steps } = useLoaderData<typeof loader>();
  return (
    <CreationFrame steps={steps} step="agreement">
      <LinkButton href={stepHref("agreement", at)}>{texts.backToAgreement}</LinkButton>
    </CreationFrame>
  );
}
