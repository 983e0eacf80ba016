import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createDistributionAgreement } from "~/domain/agreements/create";
import { offerChoices } from "~/domain/agreements/find";
import { DistributionForm } from "~/domain/agreements/forms";
import { NotFound } from "~/domain/refusals";
import { DOCUMENT } from "~/domain/documents/limits";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";
import { CheckboxField, SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementToChange } from "./agreement.server";
import { KeptDocument, WordingFields } from "./wording-fields";
import { wordingForm } from "./wording-form.server";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementToChange(asked);
  if (page.agreement.type !== "program") throw new NotFound();
  return { ...page, choices: await offerChoices(asked.actor) };
});

export const action = consoleRoute(async (asked) => {
  const { actor, params } = asked;
  await agreementToChange(asked);
  const { form, refusal } = await wordingForm(asked);
  const submission = parseWithZod(form, { schema: DistributionForm });
  if (refusal) return refused(submission, refusal, { fields: [DOCUMENT] });
  if (submission.status !== "success") return unfit(submission);
  let agreementId: string;
  try {
    agreementId = await createDistributionAgreement(actor, params.agreementId!, submission.value);
  } catch (error) {
    return refused(submission, error, { fields: ["marketplaceId", DOCUMENT] });
  }
  throw redirect(href(paths.agreement, { companyId: actor.company.id, agreementId }, { done: "created" }), 303);
});

export const meta = agreementTitle(texts.addMarketplace);

export const handle = { ...agreementHandle(texts.addMarketplace), upload: true };

type Field =
  | "name"
  | "description"
  | "source"
  | "url"
  | "documentId"
  | "documentName"
  | typeof DOCUMENT
  | "marketplaceId"
  | "autoAccept";

/** A distribution agreement for one marketplace, inside a program. Rows P3, P5. */
export default function AddDistribution() {
  const { agreement, companyId, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Record<Field, string>>({
    id: "distribution",
    defaultValue: { source: "none" },
    lastResult: answer?.result ?? null,
  });
  const at = { companyId, agreementId: agreement.id };
  const { marketplaceId, name, description, source, url } = fields;
  const options = choices.marketplaces.map(({ id, name, taken }) => ({
    ...{ value: id, disabled: taken },
    label: taken ? say(texts.hasAgreement, { name }) : name,
  }));
  return (
    <>
      <PageHead title={say(texts.addMarketplaceTitle, { name: agreement.name })} meta={texts.addMarketplaceText} />
      <ErrorSummary
        problems={problemsOf([marketplaceId, name, description, source, url, fields[DOCUMENT]], form.errors)}
      />
      <Form encType="multipart/form-data" action={href(paths.addDistribution, at)}>
        <SelectField
          field={marketplaceId}
          label={texts.marketplace}
          empty={texts.chooseMarketplace}
          options={options}
        />
        <TextField field={name} label={texts.name} autoComplete="off" />
        <WordingFields fields={fields} uploaded={KeptDocument({ companyId, fields })}>
          <CheckboxField field={fields.autoAccept} label={texts.auto} hint={texts.autoHint.distribution} />
        </WordingFields>
        <SaveRow cancel={href(paths.agreementDistribution, at)} submit={texts.addMarketplace} />
      </Form>
    </>
  );
}
