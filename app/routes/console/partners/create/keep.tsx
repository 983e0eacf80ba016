import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { creationSteps, type CreationStep, stepBefore } from "~/domain/partners/create/steps";
import { creationTexts as texts } from "~/texts/partner-creation";
import { LinkButton } from "~/ui/button";
import { consoleRoute } from "../../gate.server";
import { creationDraft } from "./draft.server";
import { CreationFrame } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

const stepIn = ({ searchParams }: URL): CreationStep =>
  creationSteps.find((step) => step === searchParams.get("from")) ?? "details";

export const loader = consoleRoute(async (asked) => {
  const { at, steps } = await creationDraft(asked, "details");
  return { at, steps };
});

export const action = consoleRoute(async (asked) => {
  const step = stepIn(asked.url);
  const { answers, at } = await creationDraft(asked, step);
  await keepDraft(asked.actor, at.draftId, answersIn(step, await asked.form(), answers));
  throw redirect(stepHref(stepBefore(step, answers), at), 303);
});

export const meta = () => stepTitle("details");

export const handle = creationHandle;

/** Back keeps the answers of the step that is left, right or wrong. Row P4. */
export default function KeepPartnerAnswers() {
  const { at, steps } = useLoaderData<typeof loader>();
  return (
    <CreationFrame steps={steps} step="details">
      <LinkButton href={stepHref("details", at)}>{texts.backToStart}</LinkButton>
    </CreationFrame>
  );
}
