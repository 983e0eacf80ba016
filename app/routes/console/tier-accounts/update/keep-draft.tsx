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
import { updateDraft } from "./draft.server";
import { UpdateFrame } from "./frame";
import { updateHandle } from "./handle";

const stepOf = keptStep({
  type: paths.updateTierAccountType,
  parent: paths.updateTierAccountParent,
  data: paths.updateTierAccountData,
});

export const loader = consoleRoute(async (asked) => {
  const { account, at } = await updateDraft(asked);
  return { account, at };
});

export const action = consoleRoute(async (asked) => {
  const { draft, at } = await updateDraft(asked);
  await keepDraft(asked.actor, draft.id, answersIn(await asked.form()));
  throw redirect(stepOf(asked.url, at), 303);
});

export const meta = () => title(consoleTexts.wizard.update);

export const handle = updateHandle;

/** Back, and another country, keep the answers of the step that is left, right or wrong. */
export default function KeepUpdateDraft() {
  const { account, at } = useLoaderData<typeof loader>();
  return (
    <UpdateFrame at={at} account={account} step="data">
      <LinkButton href={href(paths.updateTierAccountData, at)}>{consoleTexts.wizard.backToData}</LinkButton>
    </UpdateFrame>
  );
}
