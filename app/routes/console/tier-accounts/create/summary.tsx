import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { wizardTexts } from "~/texts/wizard";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { SubmitRow } from "~/ui/form";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { WizardFrame } from "../wizard/frame";
import { originStep } from "../wizard/origin";
import { creationDraft } from "./draft.server";
import { creationHandle } from "./handle";

const texts = consoleTexts.wizard;

export const loader = consoleRoute(async (asked) => {
  const { draft, at, origin } = await creationDraft(asked, "summary");
  if (draft.resultId === null) throw redirect(href(paths.createTierAccountData, at), 303);
  const { id, snapshot } = await findTierAccount(asked.actor, draft.resultId);
  return {
    id,
    name: snapshot.name,
    type: snapshot.type,
    parent: snapshot.parent?.name ?? null,
    companyId: at.companyId,
    goOn: origin ? originStep(at.companyId, origin, snapshot.type === "reseller" ? id : undefined) : null,
  };
});

export const meta = () => title(texts.steps.summary, texts.creation);

export const handle = creationHandle;

/** Row C6. */
export default function CreationSummary() {
  const { id, name, type, parent, companyId, goOn } = useLoaderData<typeof loader>();
  return (
    <WizardFrame title={texts.creation} step="summary">
      <Notice tone="ok" title={say(texts.created, { name })} live>
        {say(texts.createdAs, { type })}
      </Notice>
      <DefinitionList
        items={[
          { term: consoleTexts.account.identifier, value: <Id value={id} /> },
          { term: consoleTexts.fields.name, value: name },
          { term: consoleTexts.fields.type, value: consoleTexts.types[type] },
          { term: consoleTexts.fields.parent, value: parent ?? consoleTexts.none },
        ]}
      />
      <SubmitRow start={<LinkButton href={href(paths.tierAccounts, { companyId })}>{consoleTexts.close}</LinkButton>}>
        <LinkButton tone={goOn ? "plain" : "main"} href={href(paths.tierAccount, { companyId, tierAccountId: id })}>
          {texts.goToDetails}
        </LinkButton>
        {goOn && (
          <LinkButton tone="main" href={goOn}>
            {wizardTexts.goOn}
          </LinkButton>
        )}
      </SubmitRow>
    </WizardFrame>
  );
}
