import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { denySignUp } from "~/domain/sign-ups/deny";
import { DenyForm } from "~/domain/sign-ups/forms";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { TextAreaField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { approvalCrumbs } from "./approvals-page";
import { decidable } from "./decision.server";

const texts = signUpTexts.deny;

export const loader = consoleRoute(decidable);

type Shown = Awaited<ReturnType<typeof decidable>>["data"];

export const action = consoleRoute(async ({ actor, params, form }) => {
  const signUpId = params.signUpId!;
  const submission = parseWithZod(await form(), { schema: DenyForm });
  if (submission.status !== "success") return unfit(submission);
  let mailed: boolean;
  try {
    mailed = await denySignUp(actor, signUpId, submission.value.reason);
  } catch (error) {
    return refused(submission, error, { fields: ["reason"] });
  }
  const said = { decided: "denied", "sign-up": signUpId, ...(!mailed && { mail: "off" }) };
  throw redirect(href(paths.approvals, { companyId: actor.company.id }, said), 303);
});

export const meta = () => title(signUpTexts.details.deny, signUpTexts.approvals.title);

export const handle = pageHandle<Shown>(({ companyId, id }) => [
  ...approvalCrumbs(companyId, id),
  { label: signUpTexts.details.deny },
]);

/** Row S4. */
export default function Deny() {
  const { companyId, id, name, organization, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({ id: "deny", lastResult: answer?.result ?? null });
  const problems = problemsOf([fields.reason], form.errors);
  return (
    <Confirm
      question={say(texts.question, { organization })}
      submit={closed === null ? texts.submit : undefined}
      tone="danger"
      cancel={{
        label: closed === null ? consoleTexts.cancel : consoleTexts.close,
        href: href(paths.approval, { companyId, signUpId: id }),
      }}
      problems={problems.length > 0 || closed === null ? problems : [{ message: closed }]}
      fields={
        (closed === null || answer) && (
          <TextAreaField field={fields.reason} label={texts.reason} hint={texts.reasonHint} rows={4} required />
        )
      }
    >
      {closed === null && <p>{say(texts.text, { name })}</p>}
    </Confirm>
  );
}
