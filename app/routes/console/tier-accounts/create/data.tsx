import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createTierAccount } from "~/domain/tier-accounts/create";
import { accountDataForm } from "~/domain/tier-accounts/forms";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { Button } from "~/ui/button";
import { refused, unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { DataStep } from "../wizard/data-step";
import { WizardFrame } from "../wizard/frame";
import { creationDraft } from "./draft.server";
import { creationHandle } from "./handle";

const texts = consoleTexts.wizard;

export const loader = consoleRoute(async (asked) => {
  const { draft, at } = await creationDraft(asked, "data");
  return { values: draft.answers.data ?? {}, at };
});

export const action = consoleRoute(async (asked) => {
  const { draft, at } = await creationDraft(asked, "data");
  const schema = accountDataForm();
  const submission = parseWithZod(await asked.form(), { schema });
  if (submission.status !== "success") return unfit(submission);
  const { type, parentId = null } = draft.answers;
  try {
    await createTierAccount(asked.actor, { type, parentId, data: submission.value }, draft.id);
  } catch (error) {
    return refused(submission, error, { fields: Object.keys(submission.value) });
  }
  throw redirect(href(paths.createTierAccountSummary, at), 303);
});

export const meta = () => title(texts.steps.data, texts.creation);

export const handle = creationHandle;

/** Row C5. */
export default function CreationData() {
  const { values, at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <WizardFrame title={texts.creation} step="data">
      <DataStep
        action={href(paths.createTierAccountData, at)}
        result={answer?.result ?? null}
        values={values}
        back={href(paths.keepTierAccountData, at, { to: "parent" })}
        cancel={href(paths.tierAccounts, { companyId: at.companyId })}
        submit={texts.create}
        more={
          <>
            <Button formAction={href(paths.randomizeTierAccountData, at)} formNoValidate>
              {texts.randomize}
            </Button>
            <Button formAction={href(paths.clearTierAccountData, at)} formNoValidate>
              {texts.clear}
            </Button>
          </>
        }
      />
    </WizardFrame>
  );
}
