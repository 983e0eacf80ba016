import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteAgreement } from "~/domain/agreements/delete";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementToChange } from "./agreement.server";

export const loader = consoleRoute((asked) => agreementToChange(asked));

export const action = consoleRoute(async ({ actor, params }) => {
  try {
    await deleteAgreement(actor, params.agreementId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.agreements, { companyId: actor.company.id }, { done: "deleted" }), 303);
});

export const meta = agreementTitle(texts.delete);

export const handle = agreementHandle(texts.delete);

/** Takes an agreement off the table, after asking. Row P3. */
export default function DeleteAgreement() {
  const { agreement, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.deleteQuestion, { name: agreement.name })}
      submit={texts.delete}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.agreement, { companyId, agreementId: agreement.id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.deleteText}</p>
    </Confirm>
  );
}
