import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { randomAccountData } from "~/domain/tier-accounts/randomize";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { LinkButton } from "~/ui/button";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { WizardFrame } from "../wizard/frame";
import { creationDraft } from "./draft.server";
import { creationHandle } from "./handle";

export const loader = consoleRoute(async (asked) => {
  const { at } = await creationDraft(asked, "data");
  return { at };
});

export const action = consoleRoute(async (asked) => {
  const { draft, at } = await creationDraft(asked, "data");
  const country = String((await asked.form()).get("country") ?? "");
  await keepDraft(asked.actor, draft.id, { data: await randomAccountData(country) });
  throw redirect(href(paths.createTierAccountData, at), 303);
});

export const meta = () => title(consoleTexts.wizard.steps.data, consoleTexts.wizard.creation);

export const handle = creationHandle;

/** Randomize fills every field with plausible data of the chosen country, or of any. Row C5. */
export default function Randomize() {
  const { at } = useLoaderData<typeof loader>();
  return (
    <WizardFrame title={consoleTexts.wizard.creation} step="data">
      <LinkButton href={href(paths.createTierAccountData, at)}>{consoleTexts.wizard.backToData}</LinkButton>
    </WizardFrame>
  );
}
