import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { findHalfwayOperator } from "~/auth/asking.server";
import { operatorDoor } from "~/auth/sessions.server";
import { SecondFactorForm } from "~/domain/operators/forms";
import { giveSecondFactor } from "~/domain/operators/give-second-factor";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Button } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { PlainShell } from "~/ui/plain-shell";
import { refused, unfit } from "../form";
import { CodeField } from "./code-field";
import { publicRoute } from "./gate.server";
import { operatorReturnAddress } from "./return-address";

const texts = operatorTexts.secondStep;

export const meta: MetaFunction = () => [{ title: `${texts.title} · ${authTexts.product}` }];

/** Who has not signed in, or waited too long, begins again. */
const begin = (back: string | undefined, status: 302 | 303) =>
  redirect(href(paths.signIn, {}, { return: back }), status);

export const loader = publicRoute(async ({ request, context, url }) => {
  const back = operatorReturnAddress(url.searchParams.get("return"), url.origin);
  const operator = await findHalfwayOperator({ request, context });
  if (!operator) throw begin(back, 302);
  return { email: operator.email, back };
});

export const action = publicRoute(async ({ actor, request, context, url, form }) => {
  const hide = ["code"];
  const submission = parseWithZod(await form(), { schema: SecondFactorForm });
  const back = operatorReturnAddress(submission.payload.return as string | undefined, url.origin);
  const operator = await findHalfwayOperator({ request, context });
  if (!operator) throw begin(back, 303);
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    const { secret } = operator;
    const userAgent = request.headers.get("User-Agent");
    const opened = await giveSecondFactor(actor, operator, { code: submission.value.code, secret, userAgent });
    throw redirect(back ?? paths.console, {
      status: 303,
      headers: { "Set-Cookie": operatorDoor.cookie(opened) },
    });
  } catch (error) {
    return refused(submission, error, { fields: hide, hide });
  }
});

/** The second step of signing in: a code of the authenticator app, or a recovery code. */
export default function SecondFactor() {
  const { email, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PlainShell
      brand={{ name: authTexts.product, href: paths.home }}
      title={texts.title}
      lead={say(texts.lead, { email })}
      after={<a href={paths.signIn}>{texts.again}</a>}
    >
      <CodeForm result={answer?.result} back={back} />
      <p className="field-hint">{texts.lost}</p>
    </PlainShell>
  );
}

function CodeForm({ result, back }: { result: SubmissionResult<string[]> | undefined; back: string | undefined }) {
  const [form, fields] = useForm<{ code: string; return?: string }>({ id: "second-factor", lastResult: result });
  return (
    <Form id={form.id}>
      <ErrorSummary problems={problemsOf([fields.code], form.errors)} />
      <input type="hidden" name="return" defaultValue={fields.return.initialValue ?? back} />
      <CodeField field={fields.code} texts={texts} />
      <SubmitRow>
        <Button tone="main">{texts.submit}</Button>
      </SubmitRow>
    </Form>
  );
}
