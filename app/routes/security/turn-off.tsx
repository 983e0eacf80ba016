import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TurnOffSecondFactorForm } from "~/domain/operators/forms";
import { findSecondFactor } from "~/domain/second-factors/find";
import { turnOffSecondFactor } from "~/domain/second-factors/turn-off";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { CodeField } from "../auth/code-field";
import { operatorRoute } from "../console/gate.server";
import { refused, unfit } from "../form";
import { SecurityShell, securityTitle } from "./shell";

const texts = operatorTexts.turnOff;

export const meta = () => securityTitle(texts.question);

export const loader = operatorRoute(async ({ actor }) => {
  const { requiredBy } = await findSecondFactor(actor);
  return { requiredBy };
});

export const action = operatorRoute(async ({ actor, form }) => {
  const hide = ["current", "code"];
  const submission = parseWithZod(await form(), { schema: TurnOffSecondFactorForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    await turnOffSecondFactor(actor, submission.value);
  } catch (error) {
    return refused(submission, error, { fields: hide, hide });
  }
  throw redirect(href(paths.security, {}, { done: "turned-off" }), 303);
});

/** Turns the second factor off, knowing the password and having a code. */
export default function TurnOff() {
  const { requiredBy } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ current: string; code: string }>({
    id: "turn-off",
    lastResult: answer?.result ?? null,
  });
  const isRequired = requiredBy.length > 0;
  return (
    <SecurityShell title={texts.question} lead={texts.text}>
      {isRequired && <Notice tone="wait">{say(texts.required, { companies: requiredBy.join(", ") })}</Notice>}
      <Form id={form.id}>
        <ErrorSummary problems={problemsOf([fields.current, fields.code], form.errors)} />
        <TextField field={fields.current} label={texts.current} type="password" autoComplete="current-password" />
        <CodeField field={fields.code} texts={texts} />
        <SubmitRow start={<LinkButton href={paths.security}>{consoleTexts.cancel}</LinkButton>}>
          <Button tone="danger">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </SecurityShell>
  );
}
