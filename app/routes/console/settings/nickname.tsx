import { useLoaderData } from "@remix-run/react";
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { NicknameQuestionForm } from "~/domain/companies/forms";
import { nicknameState } from "~/domain/companies/nickname";
import { demandProvider } from "~/domain/companies/policy";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Button, LinkButton } from "~/ui/button";
import { FieldError } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import { unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { settingsHandle, settingsTitle } from "./settings-page";

const texts = settingsTexts.check;

/** A question, not a form that is refused: what is no nickname is answered as well. */
export const loader = consoleRoute(async ({ actor, url }) => {
  demandProvider(actor);
  const companyId = actor.company.id;
  const asked = url.searchParams.get("nickname")?.slice(0, 200).replaceAll("\0", "") ?? "";
  const submission = parseWithZod(new URLSearchParams({ nickname: asked }), { schema: NicknameQuestionForm });
  if (submission.status !== "success") {
    const result = asked === "" ? null : unfit(submission).data.result;
    return { companyId, result, nickname: asked, state: null };
  }
  const { nickname } = submission.value;
  return { companyId, result: null, nickname, state: await nicknameState(actor, nickname) };
});

export const meta = () => settingsTitle(texts.title);

export const handle = settingsHandle(texts.title);

/** Whether a nickname is free: a page, and below the field as one types. Row S1. */
export default function CheckNickname() {
  const { companyId, result, nickname, state } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ nickname: string }>({
    id: "check",
    lastResult: result,
    defaultValue: { nickname },
  });
  const wrong = fields.nickname.errors ?? [];
  return (
    <>
      <PageHead title={texts.title} />
      {state && (
        <Notice tone={state === "free" || state === "own" ? "ok" : "bad"} live>
          <span data-checked="">{say(texts.states[state], { nickname })}</span>
        </Notice>
      )}
      {wrong.length > 0 && (
        <div data-checked="">
          <FieldError id="nickname-answer" errors={wrong} />
        </div>
      )}
      <Form id={form.id} method="get" action={href(paths.checkNickname, { companyId })}>
        <TextField
          field={fields.nickname}
          errors={[]}
          label={texts.field}
          hint={settingsTexts.information.nicknameHint}
          width="medium"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitRow start={<LinkButton href={href(paths.settings, { companyId })}>{texts.back}</LinkButton>}>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
