import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TokenForm, tokenLevels, tokenModules } from "~/domain/api-tokens/forms";
import { makeToken } from "~/domain/api-tokens/make";
import { demandTokens } from "~/domain/api-tokens/policy";
import { href, paths } from "~/paths";
import { apiTokenTexts as texts } from "~/texts/api-tokens";
import { LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { carryToken, takeToken } from "../carried-token.server";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";
import { settingsTitle } from "../settings/settings-page";
import { tokenHandle } from "./crumbs";

export const loader = consoleRoute(async (asked) => {
  const { actor, url } = asked;
  demandTokens(actor);
  const made = url.searchParams.get("made");
  const secret = made === null ? null : await takeToken(asked, made);
  return { companyId: actor.company.id, token: secret === null ? null : `ApiKey ${made}:${secret}` };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandTokens(actor);
  const submission = parseWithZod(await form(), { schema: TokenForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const { id, secret } = await makeToken(actor, submission.value);
    // The page that shows it is asked for by nobody but this answer: it stands in no other page.
    const headers = await carryToken(id, secret);
    return redirect(href(paths.makeApiToken, { companyId: actor.company.id }, { made: id }), { status: 303, headers });
  } catch (error) {
    return refused(submission, error, { fields: ["name", ...tokenModules] });
  }
});

export const meta = () => settingsTitle(texts.makeTitle);

export const handle = tokenHandle(texts.makeTitle);

const choices = tokenLevels.map((value) => ({ value, label: texts.levels[value] }));

/** Makes a token, and shows it once. Row A3. */
export default function MakeApiToken() {
  const { companyId, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "token",
    defaultValue: { customers: "none", partners: "none", catalog: "none" },
    lastResult: answer?.result ?? null,
    shouldValidate: "onSubmit",
  });
  const back = href(paths.apiTokens, { companyId });
  if (token !== null)
    return (
      <>
        <PageHead title={texts.made} />
        <Notice tone="wait">{texts.madeText}</Notice>
        <p className="to-copy">
          <Id value={token} />
        </p>
        <LinkButton tone="main" href={back}>
          {texts.done}
        </LinkButton>
      </>
    );
  const of = (name: string) => fields[name as keyof typeof fields]!;
  return (
    <>
      <PageHead title={texts.makeTitle} meta={texts.makeLead} />
      <ErrorSummary problems={problemsOf([of("name"), ...tokenModules.map(of)], form.errors)} />
      <Form>
        <TextField field={of("name")} label={texts.name} hint={texts.nameHint} autoComplete="off" />
        {tokenModules.map((module) => (
          <RadioGroup
            key={module}
            field={of(module)}
            label={texts.modules[module]}
            hint={texts.moduleHints[module]}
            choices={choices}
          />
        ))}
        <SaveRow cancel={back} submit={texts.make} />
      </Form>
    </>
  );
}
