import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canChangeStorefront } from "~/domain/companies/policy";
import { changeAnswers, findAnswers } from "~/domain/custom-fields/answers";
import { answersForm } from "~/domain/custom-fields/forms";
import { canEdit } from "~/domain/tier-accounts/policy";
import { href, paths } from "~/paths";
import { customFieldTexts as texts } from "~/texts/custom-fields";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { savedIn, savedWord } from "../settings/settings-page";
import { accountCrumbs } from "../tier-accounts/account-page";
import { EditScreen } from "../tier-accounts/update/frame";
import { AnswerFields, inWords } from "./answer-fields";

type Page = Awaited<ReturnType<typeof findAnswers>> & { companyId: string };

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const found = await findAnswers(actor, params.tierAccountId!);
  return {
    ...found,
    ...{ companyId: actor.company.id, saved: savedIn(url) },
    may: { edit: canEdit(actor), arrange: canChangeStorefront(actor) },
  };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const tierAccountId = params.tierAccountId!;
  const { fields, answers } = await findAnswers(actor, tierAccountId);
  const submission = parseWithZod(await form(), { schema: answersForm(fields, answers) });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...given } = submission.value as Record<string, string> & { baseVersion: number };
  try {
    const changed = await changeAnswers(actor, tierAccountId, given, baseVersion);
    const at = { companyId: actor.company.id, tierAccountId };
    return redirect(href(paths.customAnswers, at, { saved: savedWord({ changed }) }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = ({ data }: { data?: Page }) => title(texts.title, data?.account.snapshot.name ?? "");

export const handle = pageHandle<Page>(({ account, companyId }) => [
  ...accountCrumbs(companyId, account),
  { label: account.snapshot.name, href: href(paths.tierAccount, { companyId, tierAccountId: account.id }) },
  { label: texts.title },
]);

/** General › Custom Fields: what the provider keeps of this customer beside the product's own fields. Row S2. */
export default function CustomAnswers() {
  const { account, fields, answers, version, companyId, saved, may } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = { companyId, tierAccountId: account.id };
  return (
    <EditScreen at={at} account={account} current="fields">
      <PageHead title={texts.title} />
      {saved && !answer && (
        <Notice tone={saved === "yes" ? "ok" : "info"} live title={saved === "yes" ? texts.saved : texts.unchanged} />
      )}
      {fields.length === 0 && (
        <EmptyState
          title={texts.noFields}
          action={
            may.arrange && <LinkButton href={href(paths.customFields, { companyId })}>{texts.addTitle}</LinkButton>
          }
        >
          {texts.noFieldsHint}
        </EmptyState>
      )}
      {fields.length > 0 && !may.edit && (
        <DefinitionList
          items={fields.map((field) => ({ term: field.label, value: inWords(field, answers[field.id]) || texts.none }))}
        />
      )}
      {fields.length > 0 && may.edit && (
        <AnswerFields at={at} fields={fields} answers={answers} version={version} answer={answer} />
      )}
    </EditScreen>
  );
}
