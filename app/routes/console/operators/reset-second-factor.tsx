import { useActionData, useLoaderData } from "@remix-run/react";
import { resetSecondFactor } from "~/domain/operators/reset-second-factor";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { consoleRoute } from "../gate.server";
import { operatorsHandle, operatorsTitle } from "./operators-page";
import { memberDeed, memberPage } from "./operators-page.server";

const texts = operatorTexts.resetting;

export const loader = consoleRoute(memberPage);

export const action = consoleRoute(memberDeed("reset", resetSecondFactor));

export const meta = () => operatorsTitle(texts.submit);

export const handle = operatorsHandle(texts.submit);

/** Takes away the second factor of somebody who has lost their phone, after asking. */
export default function ResetSecondFactor() {
  const { companyId, member } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name } = member;
  return (
    <Confirm
      question={say(texts.question, { name })}
      submit={texts.submit}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.operators, { companyId }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.text, { name })}</p>
    </Confirm>
  );
}
