import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
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
  await keepDraft(asked.actor, draft.id, { data: { country: "" } });
  throw redirect(href(paths.createTierAccountData, at), 303);
});

export const meta = () => title(consoleTexts.wizard.steps.data, consoleTexts.wizard.creation);

export const handle = creationHandle;

/** Clear empties every field. Row C5. */
export default function Clear() {
  const { at } = useLoaderData<typeof loader>();
  return (
    <WizardFrame title={consoleTexts.wizard.creation} step="data">
      <LinkButton href={href(paths.createTierAccountData, at)}>{consoleTexts.wizard.backToData}</LinkButton>
    </WizardFrame>
  );
}
