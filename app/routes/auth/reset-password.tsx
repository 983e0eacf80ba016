import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { ResetPasswordForm } from "~/domain/operators/forms";
import { findPasswordReset, resetPassword } from "~/domain/operators/reset-password";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { PlainShell } from "~/ui/plain-shell";
import { refused, unfit } from "../form";
import { publicRoute } from "./gate.server";
import { NewPasswordFields } from "./new-password-fields";
import { linkOrVoid } from "./void-link";

const texts = authTexts.reset;

export const meta: MetaFunction = () => [{ title: `${texts.title} · ${authTexts.product}` }];

export const loader = publicRoute(({ actor, params, context }) =>
  linkOrVoid(context, {}, () => findPasswordReset(actor, params.token ?? "")),
);

export const action = publicRoute(async ({ actor, params, form }) => {
  const hide = ["password"];
  const submission = parseWithZod(await form(), { schema: ResetPasswordForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    await resetPassword(actor, params.token ?? "", submission.value.password);
  } catch (error) {
    return refused(submission, error, { fields: hide, hide });
  }
  throw redirect(href(paths.signIn, {}, { "password-changed": "1" }), 303);
});

export default function ResetPassword() {
  const { email, rules, isVoid, result } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const brand = { name: authTexts.product, href: paths.home };
  if (isVoid) {
    return (
      <PlainShell brand={brand} title={texts.voidTitle} lead={texts.void}>
        <LinkButton tone="main" href={paths.forgotPassword}>
          {texts.again}
        </LinkButton>
      </PlainShell>
    );
  }
  return (
    <PlainShell brand={brand} title={texts.title} lead={email && say(texts.lead, { email })}>
      <NewPasswordFields
        result={answer?.result ?? result}
        email={email}
        label={texts.password}
        rules={rules}
        submit={texts.submit}
      />
    </PlainShell>
  );
}
