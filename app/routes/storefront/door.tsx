import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { findStoreByTypedNickname } from "~/domain/companies/find-store";
import { NicknameForm } from "~/domain/companies/forms";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { Button } from "~/ui/button";
import { ErrorSummary, pageTitle, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { PlainShell } from "~/ui/plain-shell";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../form";
import { useTexts } from "../language";
import { textsOfPage } from "./brand";
import { doorRoute } from "./gate.server";
import { LanguageLinks } from "./language-links";

export const meta: MetaFunction<typeof loader> = ({ data: answer, matches }) => {
  const { door, ui } = textsOfPage({ matches });
  return [{ title: pageTitle(`${door.title} · ${door.product}`, !!answer?.result, ui) }];
};

/** The question is a GET form: the nickname stands in the address that resellers hand out. */
export const loader = doorRoute(async ({ actor, url, language }) => {
  const accountName = url.searchParams.get("accountName") ?? "";
  if (accountName.trim() === "") return data({ result: undefined });
  const submission = parseWithZod(new URLSearchParams({ accountName }), { schema: NicknameForm });
  if (submission.status !== "success") return unfit(submission, { language });
  try {
    const { nickname } = await findStoreByTypedNickname(actor, submission.value.accountName);
    throw redirect(href(paths.storefrontHome, { nickname }));
  } catch (error) {
    const answer = refused(submission, error, { fields: ["accountName"], language });
    return error instanceof Invalid ? data(answer.data, { status: 404 }) : answer;
  }
});

export default function StorefrontDoor() {
  const { result } = useLoaderData<typeof loader>();
  const texts = useTexts().door;
  const [form, { accountName }] = useForm<{ accountName: string }>({ id: "door", lastResult: result });
  return (
    <PlainShell
      brand={{ name: texts.product, href: paths.home }}
      title={texts.title}
      lead={texts.lead}
      look="store"
      after={<a href={paths.signIn}>{texts.operators}</a>}
      footer={<LanguageLinks />}
    >
      <Form id={form.id} method="get" action={paths.storefrontDoor}>
        <ErrorSummary problems={problemsOf([accountName], form.errors)} />
        <TextField
          field={accountName}
          label={texts.nickname}
          hint={texts.nicknameHint}
          autoComplete="organization"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitRow>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </PlainShell>
  );
}
