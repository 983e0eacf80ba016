import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { changeTerms } from "~/domain/sign-ups/change-terms";
import { TermsForm } from "~/domain/sign-ups/settings-form";
import { currentTerms } from "~/domain/sign-ups/terms";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { TextAreaField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";
import { savedWord, settingsHandle, settingsTitle } from "./settings-page";

const texts = signUpTexts.terms;

export const loader = consoleRoute(async ({ actor }) => {
  demandStorefront(actor);
  return { terms: await currentTerms(actor.company.id), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandStorefront(actor);
  const submission = parseWithZod(await form(), { schema: TermsForm });
  if (submission.status !== "success") return unfit(submission);
  const { text, baseVersion } = submission.value;
  try {
    const saved = savedWord(await changeTerms(actor, text, baseVersion));
    throw redirect(href(paths.signUpSettings, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => settingsTitle(texts.title);

export const handle = settingsHandle(texts.title);

/** The terms that whoever signs up accepts, by versions. Row S4. */
export default function SignUpTerms() {
  const { terms, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ text: string }>({
    id: "terms",
    lastResult: answer?.result ?? null,
    defaultValue: { text: terms?.text ?? "" },
  });
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} />
      <ErrorSummary problems={problemsOf([fields.text], form.errors)} />
      <Form id={form.id} action={href(paths.signUpTerms, { companyId })}>
        <input type="hidden" name="baseVersion" value={terms?.version ?? 0} />
        <p className="soft">{terms ? say(texts.now, { version: terms.version }) : texts.none}</p>
        <TextAreaField field={fields.text} label={texts.text} hint={texts.hint} rows={16} required />
        <SaveRow cancel={href(paths.signUpSettings, { companyId })} />
      </Form>
    </>
  );
}
