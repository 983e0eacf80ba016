import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createTierAccount } from "~/domain/tier-accounts/create";
import { findDuplicates } from "~/domain/tier-accounts/duplicates";
import { accountDataForm } from "~/domain/tier-accounts/forms";
import { ownCountry } from "~/domain/tier-accounts/own-country";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { Button } from "~/ui/button";
import { refused, unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { DataStep } from "../wizard/data-step";
import { WizardFrame } from "../wizard/frame";
import { creationDraft } from "./draft.server";
import { ANYWAY, duplicatesQuestion } from "./duplicates";
import { creationHandle } from "./handle";

const texts = consoleTexts.wizard;

export const loader = consoleRoute(async (asked) => {
  const { draft, at, origin, cancel } = await creationDraft(asked, "data");
  const { data = {} } = draft.answers;
  const values = "country" in data ? data : { ...data, country: await ownCountry(asked.actor) };
  return { values, at, onTheWay: origin !== undefined, cancel };
});

export const action = consoleRoute(async (asked) => {
  const { draft, at } = await creationDraft(asked, "data");
  const body = await asked.form();
  const submission = parseWithZod(body, { schema: accountDataForm() });
  if (submission.status !== "success") return unfit(submission);
  const { type, parentId = null } = draft.answers;
  const account = { type, parentId, data: submission.value };
  try {
    await createTierAccount(asked.actor, account, draft.id, { onlyOnce: !body.has(ANYWAY) });
  } catch (error) {
    const answer = refused(submission, error, { fields: Object.keys(submission.value) });
    if (answer.data.code === "duplicate-account") answer.data.alike = await findDuplicates(asked.actor, account);
    return answer;
  }
  throw redirect(href(paths.createTierAccountSummary, at), 303);
});

export const meta = () => title(texts.steps.data, texts.creation);

export const handle = creationHandle;

/** Row C5. */
export default function CreationData() {
  const { values, at, onTheWay, cancel } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <WizardFrame title={texts.creation} step="data" onTheWay={onTheWay}>
      <DataStep
        action={href(paths.createTierAccountData, at)}
        result={answer?.result ?? null}
        values={values}
        back={href(paths.keepTierAccountData, at, { to: "parent" })}
        follow={href(paths.keepTierAccountData, at, { to: "country" })}
        cancel={cancel}
        submit={texts.create}
        question={answer?.alike && duplicatesQuestion(at.companyId, answer.alike)}
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
