import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { operatorDoor } from "~/auth/sessions.server";
import { BeginSecondFactorForm, CurrentPasswordForm } from "~/domain/operators/forms";
import { beginSecondFactor } from "~/domain/second-factors/begin";
import { findSecondFactor } from "~/domain/second-factors/find";
import { needsPassword } from "~/domain/second-factors/needs-password";
import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { membershipsOf, operatorRoute } from "../console/gate.server";
import { refused, unfit } from "../form";
import { SecurityShell, securityTitle } from "./shell";

const texts = operatorTexts.begin;

export const meta = () => securityTitle(texts.title);

export const loader = operatorRoute(async ({ actor, context, request }) => {
  const [{ since, requiredBy }, memberships, asksPassword] = await Promise.all([
    findSecondFactor(actor),
    membershipsOf({ context, request }),
    needsPassword(actor, operatorDoor.secretOf(request)),
  ]);
  return {
    asksPassword,
    isOn: since !== null,
    requiredBy,
    others: memberships.some((one) => !one.requiresSecondFactor),
  };
});

export const action = operatorRoute(async ({ actor, form, request }) => {
  const hide = ["current"];
  const secret = operatorDoor.secretOf(request);
  const schema = (await needsPassword(actor, secret)) ? CurrentPasswordForm : BeginSecondFactorForm;
  const submission = parseWithZod(await form(), { schema });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    await beginSecondFactor(actor, { current: submission.value.current, secret });
  } catch (error) {
    return refused(submission, error, { fields: hide, hide });
  }
  throw redirect(paths.confirmSecondFactor, 303);
});

/** The first step of setting up a second factor; people are led here by companies that require one. */
export default function BeginSecondFactor() {
  const { isOn, requiredBy, others, asksPassword } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ current: string }>({ id: "begin", lastResult: answer?.result ?? null });
  if (isOn)
    return (
      <SecurityShell title={texts.title} lead={texts.already}>
        <LinkButton tone="main" href={paths.security}>
          {texts.toSecurity}
        </LinkButton>
      </SecurityShell>
    );
  const leave = others
    ? { label: texts.others, href: href(paths.console, {}, { choose: "1" }) }
    : { label: texts.cancel, href: paths.security };
  const way = requiredBy.length > 0 ? leave : { label: texts.cancel, href: paths.security };
  return (
    <SecurityShell title={texts.title} lead={texts.lead}>
      <ErrorSummary problems={problemsOf([fields.current], form.errors)} />
      {requiredBy.length > 0 && <Notice tone="wait">{say(texts.why, { companies: requiredBy.join(", ") })}</Notice>}
      <Form id={form.id}>
        <p>{texts.apps}</p>
        {asksPassword && (
          <TextField field={fields.current} label={texts.current} type="password" autoComplete="current-password" />
        )}
        <SubmitRow start={<LinkButton href={way.href}>{way.label}</LinkButton>}>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </SecurityShell>
  );
}
