import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { LinkButton } from "~/ui/button";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { answersIn } from "../wizard/answers";
import { keptStep } from "../wizard/kept-step";
import { WizardFrame } from "../wizard/frame";
import { creationDraft } from "./draft.server";
import { creationHandle } from "./handle";

const stepOf = keptStep({
  type: paths.createTierAccountType,
  parent: paths.createTierAccountParent,
  data: paths.createTierAccountData,
});

export const loader = consoleRoute(async (asked) => {
  const { at } = await creationDraft(asked, "data");
  return { at };
});

export const action = consoleRoute(async (asked) => {
  const { draft, at } = await creationDraft(asked, "parent");
  await keepDraft(asked.actor, draft.id, answersIn(await asked.form()));
  throw redirect(stepOf(asked.url, at), 303);
});

export const meta = () => title(consoleTexts.wizard.steps.data, consoleTexts.wizard.creation);

export const handle = creationHandle;

/** Back, and another country, keep the answers of the step that is left, right or wrong. Rows C4, C5. */
export default function KeepAnswers() {
  const { at } = useLoaderData<typeof loader>();
  return (
    <WizardFrame title={consoleTexts.wizard.creation} step="data">
      <LinkButton href={href(paths.createTierAccountData, at)}>{consoleTexts.wizard.backToData}</LinkButton>
    </WizardFrame>
  );
}
