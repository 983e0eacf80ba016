import { useActionData, useLoaderData } from "@remix-run/react";
import { activateOperator } from "~/domain/operators/activate";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { consoleRoute } from "../gate.server";
import { operatorsHandle, operatorsTitle } from "./operators-page";
import { memberDeed, memberPage } from "./operators-page.server";

const texts = operatorTexts.activating;

export const loader = consoleRoute(memberPage);

export const action = consoleRoute(memberDeed("activated", activateOperator));

export const meta = () => operatorsTitle(texts.submit);

export const handle = operatorsHandle(texts.submit);

/** Lets a suspended operator in again, after asking. */
export default function ActivateOperator() {
  const { companyId, member, company } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, role } = member;
  return (
    <Confirm
      question={say(texts.question, { name })}
      submit={texts.submit}
      cancel={{ label: consoleTexts.cancel, href: href(paths.operators, { companyId }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.text, { company, role: operatorTexts.roles[role] })}</p>
    </Confirm>
  );
}
