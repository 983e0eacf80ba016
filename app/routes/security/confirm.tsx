import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmSecondFactorForm } from "~/domain/operators/forms";
import { confirmSecondFactor } from "~/domain/second-factors/confirm";
import { findUnconfirmed } from "~/domain/second-factors/find";
import { Conflict } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { sentence } from "~/texts/refusals";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { CodeField } from "../auth/code-field";
import { operatorRoute } from "../console/gate.server";
import { refused, unfit } from "../form";
import { carryCodes } from "./carried-codes.server";
import { QrCode, qrOf } from "./qr-code";
import { SecurityShell, securityTitle } from "./shell";

const texts = operatorTexts.confirm;

export const meta = () => securityTitle(texts.title);

export const loader = operatorRoute(async ({ actor }) => {
  try {
    const { secret, address } = await findUnconfirmed(actor);
    return { begun: { groups: secret.match(/.{1,4}/g)!.join(" "), qr: qrOf(address) }, why: "" };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return { begun: null, why: sentence(error) };
  }
});

export const action = operatorRoute(async ({ actor, form }) => {
  const hide = ["code"];
  const submission = parseWithZod(await form(), { schema: ConfirmSecondFactorForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    const headers = await carryCodes(actor.id, await confirmSecondFactor(actor, submission.value.code));
    return redirect(href(paths.recoveryCodes, {}, { made: "1" }), { status: 303, headers });
  } catch (error) {
    return refused(submission, error, { fields: hide, hide });
  }
});

/** The picture for the authenticator app, and the first code from it. */
export default function ConfirmSecondFactor() {
  const { begun, why } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ code: string }>({ id: "confirm", lastResult: answer?.result ?? null });
  if (!begun)
    return (
      <SecurityShell title={texts.notBegunTitle} lead={why}>
        <LinkButton tone="main" href={paths.beginSecondFactor}>
          {operatorTexts.begin.title}
        </LinkButton>
      </SecurityShell>
    );
  return (
    <SecurityShell title={texts.title} lead={texts.scan}>
      <ErrorSummary problems={problemsOf([fields.code], form.errors)} />
      <QrCode qr={begun.qr} label={texts.picture} />
      <p>{texts.secret}</p>
      <p className="otp-secret">{begun.groups}</p>
      <Form id={form.id}>
        <CodeField field={fields.code} texts={texts} digits />
        <SubmitRow start={<LinkButton href={paths.security}>{texts.cancel}</LinkButton>}>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </SecurityShell>
  );
}
