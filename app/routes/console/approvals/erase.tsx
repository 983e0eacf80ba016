import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demand } from "~/domain/customer-users/policy";
import { NotFound } from "~/domain/refusals";
import { eraseSignUp, notErasable } from "~/domain/sign-ups/erase";
import { findSignUp } from "~/domain/sign-ups/find";
import { canErase } from "~/domain/sign-ups/policy";
import { isErasable } from "~/domain/sign-ups/status";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { sentence } from "~/texts/refusals";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { Confirm } from "~/ui/confirm";
import { statusOf } from "../../errors";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { approvalCrumbs } from "./approvals-page";

const texts = signUpTexts.erase;

export const loader = consoleRoute(async ({ actor, params }) => {
  const { id, status, email, answers } = await findSignUp(actor, params.signUpId!);
  demand(actor, canErase(actor));
  if (email === "") throw new NotFound("sign-up");
  const refusal = isErasable(status) ? null : notErasable(status);
  const page = { companyId: actor.company.id, id, name: answers.name, closed: refusal && sentence(refusal) };
  return data(page, { status: refusal ? statusOf(refusal) : 200 });
});

export const action = consoleRoute(async ({ actor, params }) => {
  const signUpId = params.signUpId!;
  try {
    await eraseSignUp(actor, signUpId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.approval, { companyId: actor.company.id, signUpId }), 303);
});

export const meta = () => title(texts.submit, signUpTexts.approvals.title);

export const handle = pageHandle<{ companyId: string; id: string }>(({ companyId, id }) => [
  ...approvalCrumbs(companyId, id),
  { label: texts.submit },
]);

/** Erases what is known of somebody who signed up and did not come in, on their request. Decision 13. */
export default function EraseSignUp() {
  const { companyId, id, name, closed } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.question, { name })}
      submit={closed === null ? texts.submit : undefined}
      tone="danger"
      cancel={{
        label: closed === null ? consoleTexts.cancel : consoleTexts.close,
        href: href(paths.approval, { companyId, signUpId: id }),
      }}
      problems={refusal?.problems ?? (closed === null ? [] : [{ message: closed }])}
    >
      {closed === null && (
        <>
          <p>{texts.text}</p>
          <p>{texts.keeps}</p>
        </>
      )}
    </Confirm>
  );
}
