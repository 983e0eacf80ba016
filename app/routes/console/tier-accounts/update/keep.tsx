import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { startDraft } from "~/domain/drafts/keep";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { LinkButton } from "~/ui/button";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { type Answers, answersIn } from "../wizard/answers";
import { keptStep } from "../wizard/kept-step";
import { editedAccount, updateKind } from "./draft.server";
import { UpdateFrame } from "./frame";
import { updateHandle } from "./handle";

const stepOf = keptStep({
  type: paths.updateTierAccountType,
  parent: paths.updateTierAccountParent,
  data: paths.updateTierAccountData,
});

export const loader = consoleRoute(async (asked) => ({
  account: await editedAccount(asked),
  companyId: asked.actor.company.id,
}));

export const action = consoleRoute(async (asked) => {
  const { actor } = asked;
  const { id, version } = await editedAccount(asked);
  const answers: Answers = { baseVersion: version, ...answersIn(await asked.form()) };
  const draftId = await startDraft(actor, { kind: updateKind, subjectId: id, answers });
  throw redirect(stepOf(asked.url, { companyId: actor.company.id, tierAccountId: id, draftId }), 303);
});

export const meta = () => title(consoleTexts.wizard.update);

export const handle = updateHandle;

/** Back from the account data, or another country: what was typed so far goes into a draft. Row C9. */
export default function KeepUpdate() {
  const { account, companyId } = useLoaderData<typeof loader>();
  const at = { companyId, tierAccountId: account.id };
  return (
    <UpdateFrame at={at} account={account} step="data">
      <LinkButton href={href(paths.updateTierAccount, at)}>{consoleTexts.wizard.backToData}</LinkButton>
    </UpdateFrame>
  );
}
