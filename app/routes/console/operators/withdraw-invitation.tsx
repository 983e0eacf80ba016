import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawInvitation } from "~/domain/invitations/withdraw";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { operatorsHandle, operatorsTitle } from "./operators-page";
import { invitationPage } from "./operators-page.server";

const texts = operatorTexts.withdrawing;

export const loader = consoleRoute(invitationPage);

export const action = consoleRoute(async ({ actor, params }) => {
  try {
    await withdrawInvitation(actor, params.invitationId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.operators, { companyId: actor.company.id }, { done: "withdrawn" }), 303);
});

export const meta = () => operatorsTitle(texts.submit);

export const handle = operatorsHandle(texts.submit);

/** Takes an invitation back, after asking. */
export default function WithdrawInvitation() {
  const { companyId, invitation } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, email } = invitation;
  return (
    <Confirm
      question={say(texts.question, { name })}
      submit={texts.submit}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.operators, { companyId }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.text, { email })}</p>
    </Confirm>
  );
}
