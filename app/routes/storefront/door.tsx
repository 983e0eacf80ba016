import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { findStoreByTypedNickname } from "~/domain/companies/find-store";
import { NicknameForm } from "~/domain/companies/forms";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { storefrontTexts } from "~/texts/storefront";
import { Button } from "~/ui/button";
import { ErrorSummary, pageTitle, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { PlainShell } from "~/ui/plain-shell";
import { TextField } from "~/ui/text-field";
import { publicRoute } from "../auth/gate.server";
import { refused, unfit } from "../form";

const texts = storefrontTexts.door;

export const meta: MetaFunction<typeof loader> = ({ data: answer }) => [
  { title: pageTitle(`${texts.title} · ${texts.product}`, !!answer?.result) },
];

/** The question is a GET form: the nickname stands in the address that resellers hand out. */
export const loader = publicRoute(async ({ actor, url }) => {
  const accountName = url.searchParams.get("accountName") ?? "";
  if (accountName.trim() === "") return data({ result: undefined });
  const submission = parseWithZod(new URLSearchParams({ accountName }), { schema: NicknameForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const { nickname } = await findStoreByTypedNickname(actor, submission.value.accountName);
    throw redirect(href(paths.storefrontHome, { nickname }));
  } catch (error) {
    const answer = refused(submission, error, { fields: ["accountName"] });
    return error instanceof Invalid ? data(answer.data, { status: 404 }) : answer;
  }
});

export default function StorefrontDoor() {
  const { result } = useLoaderData<typeof loader>();
  const [form, { accountName }] = useForm<{ accountName: string }>({ id: "door", lastResult: result });
  return (
    <PlainShell
      brand={{ name: texts.product, href: paths.home }}
      title={texts.title}
      lead={texts.lead}
      look="store"
      after={<a href={paths.signIn}>{texts.operators}</a>}
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
