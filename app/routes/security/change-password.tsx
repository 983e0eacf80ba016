import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { operatorDoor } from "~/auth/sessions.server";
import { passwordRulesOfOperator } from "~/domain/companies/password-rules";
import { changeOwnPassword } from "~/domain/operators/change-password";
import { ChangeOwnPasswordForm } from "~/domain/operators/forms";
import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { NewPasswordFields } from "../auth/new-password-fields";
import { operatorRoute } from "../console/gate.server";
import { refused, unfit } from "../form";
import { SecurityShell, securityTitle } from "./shell";

const texts = operatorTexts.password;

export const meta = () => securityTitle(texts.title);

export const loader = operatorRoute(async ({ actor }) => ({
  email: actor.email,
  rules: await passwordRulesOfOperator(actor.id),
}));

export const action = operatorRoute(async ({ actor, form, request }) => {
  const hide = ["current", "password"];
  const submission = parseWithZod(await form(), { schema: ChangeOwnPasswordForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    const userAgent = request.headers.get("User-Agent");
    const secret = await changeOwnPassword(actor, { ...submission.value, userAgent });
    throw redirect(href(paths.security, {}, { done: "password-changed" }), {
      status: 303,
      headers: { "Set-Cookie": operatorDoor.cookie(secret) },
    });
  } catch (error) {
    return refused(submission, error, { fields: hide, hide });
  }
});

/** An operator's own password. */
export default function ChangeOwnPassword() {
  const { email, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SecurityShell title={texts.title} lead={texts.lead}>
      <NewPasswordFields
        result={answer?.result}
        email={email}
        current={texts.current}
        label={texts.password}
        rules={rules}
        submit={texts.submit}
      />
    </SecurityShell>
  );
}
