import { useActionData, useLoaderData } from "@remix-run/react";
import { suspendOperator } from "~/domain/operators/suspend";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { consoleRoute } from "../gate.server";
import { operatorsHandle, operatorsTitle } from "./operators-page";
import { memberDeed, memberPage } from "./operators-page.server";

const texts = operatorTexts.suspending;

export const loader = consoleRoute(memberPage);

export const action = consoleRoute(memberDeed("suspended", suspendOperator));

export const meta = () => operatorsTitle(texts.submit);

export const handle = operatorsHandle(texts.submit);

/** Keeps an operator out of the company, after asking. */
export default function SuspendOperator() {
  const { companyId, member, company } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, self } = member;
  return (
    <Confirm
      question={say(texts.question, { name })}
      submit={self ? texts.ownSubmit : texts.submit}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.operators, { companyId }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(self ? texts.own : texts.text, { company })}</p>
    </Confirm>
  );
}
