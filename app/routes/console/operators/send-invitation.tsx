import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendInvitationAgain } from "~/domain/invitations/send-again";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { operatorsHandle, operatorsTitle } from "./operators-page";
import { invitationPage } from "./operators-page.server";

const texts = operatorTexts.sending;

export const loader = consoleRoute(invitationPage);

export const action = consoleRoute(async ({ actor, params }) => {
  const of = params.invitationId!;
  try {
    await sendInvitationAgain(actor, of);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.operators, { companyId: actor.company.id }, { done: "sent", of }), 303);
});

export const meta = () => operatorsTitle(texts.submit);

export const handle = operatorsHandle(texts.submit);

/** Sends an invitation once more, after asking. */
export default function SendInvitation() {
  const { companyId, invitation } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, email } = invitation;
  return (
    <Confirm
      question={say(texts.question, { name })}
      submit={texts.submit}
      cancel={{ label: consoleTexts.cancel, href: href(paths.operators, { companyId }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.text, { email })}</p>
    </Confirm>
  );
}
