import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startDraft } from "~/domain/drafts/keep";
import { TypeForm } from "~/domain/tier-accounts/forms";
import { demandCreate } from "~/domain/tier-accounts/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import type { Answers } from "../wizard/answers";
import { WizardFrame } from "../wizard/frame";
import { TypeStep } from "../wizard/type-step";
import { broughtAlong } from "./origin.server";
import { creationHandle } from "./handle";

export const loader = consoleRoute(async ({ actor }) => {
  demandCreate(actor);
  return { companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandCreate(actor);
  const body = await form();
  const submission = parseWithZod(body, { schema: TypeForm });
  if (submission.status !== "success") return unfit(submission);
  const answers: Answers = { ...submission.value, ...(await broughtAlong(actor, body)) };
  const draftId = await startDraft(actor, { kind: "tier-account-creation", answers });
  throw redirect(href(paths.createTierAccountParent, { companyId: actor.company.id, draftId }), 303);
});

export const meta = () => title(consoleTexts.wizard.steps.type, consoleTexts.wizard.creation);

export const handle = creationHandle;

/** Add Customer: the wizard's first step, before there is a draft. Row C3. */
export default function StartCreation() {
  const { companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <WizardFrame title={consoleTexts.wizard.creation} step="type">
      <TypeStep result={answer?.result ?? null} answered={null} cancel={href(paths.tierAccounts, { companyId })} />
    </WizardFrame>
  );
}
