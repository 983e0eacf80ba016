import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { askPasswordReset } from "~/domain/operators/ask-password-reset";
import { ForgotPasswordForm } from "~/domain/operators/forms";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { PlainShell } from "~/ui/plain-shell";
import { refused, unfit } from "../form";
import { ForgotFields, ForgotSent } from "./forgot-fields";
import { publicRoute } from "./gate.server";

const texts = authTexts.forgot;

export const meta: MetaFunction = () => [{ title: `${texts.title} · ${authTexts.product}` }];

export const loader = publicRoute(({ url }) => Promise.resolve({ sent: url.searchParams.has("sent") }));

export const action = publicRoute(async ({ actor, form }) => {
  const submission = parseWithZod(await form(), { schema: ForgotPasswordForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await askPasswordReset(actor, submission.value.email);
  } catch (error) {
    return refused(submission, error);
  }
  throw redirect(href(paths.forgotPassword, {}, { sent: "1" }), 303);
});

export default function ForgotPassword() {
  const { sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = <a href={paths.signIn}>{texts.back}</a>;
  const brand = { name: authTexts.product, href: paths.home };
  if (sent && !answer) {
    return (
      <PlainShell brand={brand} title={texts.sentTitle} after={back}>
        <ForgotSent text={texts.sent} nothing={texts.nothing} />
      </PlainShell>
    );
  }
  return (
    <PlainShell brand={brand} title={texts.title} lead={texts.lead} after={back}>
      <ForgotFields action={paths.forgotPassword} result={answer?.result} submit={texts.submit} />
    </PlainShell>
  );
}
