import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CurrentPasswordForm } from "~/domain/operators/forms";
import { findSecondFactor } from "~/domain/second-factors/find";
import { renewCodes } from "~/domain/second-factors/renew-codes";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import { operatorRoute } from "../console/gate.server";
import { refused, unfit } from "../form";
import { carryCodes, takeCodes } from "./carried-codes.server";
import { CodeList } from "./code-list";
import { SecurityShell, securityTitle } from "./shell";

const texts = operatorTexts.codes;

export const meta = () => securityTitle(texts.title);

export const loader = operatorRoute(async (asked) => {
  const [{ since }, codes] = await Promise.all([findSecondFactor(asked.actor), takeCodes(asked, asked.actor.id)]);
  return { isOn: since !== null, codes };
});

export const action = operatorRoute(async ({ actor, form }) => {
  const hide = ["current"];
  const submission = parseWithZod(await form(), { schema: CurrentPasswordForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    const headers = await carryCodes(actor.id, await renewCodes(actor, submission.value.current));
    // An address of its own: what the browser has fetched ahead of this page does not show the codes.
    return redirect(href(paths.recoveryCodes, {}, { made: "1" }), { status: 303, headers });
  } catch (error) {
    return refused(submission, error, { fields: hide, hide });
  }
});

/** Recovery codes: those made a moment ago are shown once; new ones make the old ones void. */
export default function RecoveryCodes() {
  const { isOn, codes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ current: string }>({ id: "codes", lastResult: answer?.result ?? null });
  if (codes && !answer)
    return (
      <SecurityShell title={texts.title} lead={texts.once}>
        <CodeList codes={codes} />
        <LinkButton tone="main" href={paths.security}>
          {texts.kept}
        </LinkButton>
      </SecurityShell>
    );
  if (!isOn)
    return (
      <SecurityShell title={texts.title} lead={texts.none}>
        <LinkButton tone="main" href={paths.beginSecondFactor}>
          {operatorTexts.begin.title}
        </LinkButton>
      </SecurityShell>
    );
  return (
    <SecurityShell title={texts.question} lead={texts.text}>
      <Form id={form.id}>
        <ErrorSummary problems={problemsOf([fields.current], form.errors)} />
        <TextField field={fields.current} label={texts.current} type="password" autoComplete="current-password" />
        <SubmitRow start={<LinkButton href={paths.security}>{consoleTexts.cancel}</LinkButton>}>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </SecurityShell>
  );
}
