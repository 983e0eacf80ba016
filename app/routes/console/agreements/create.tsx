import { parseWithZod } from "@conform-to/zod/v4";
import { useForm } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createAgreement } from "~/domain/agreements/create";
import { offerChoices } from "~/domain/agreements/find";
import { AgreementForm } from "~/domain/agreements/forms";
import { agreementTypes } from "~/domain/agreements/types";
import { demandOffer } from "~/domain/partners/policy";
import { DOCUMENT } from "~/domain/documents/limits";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { partnerTexts } from "~/texts/partners";
import { DefinitionList } from "~/ui/definition-list";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { SaveRow } from "../save-row";
import { agreementsCrumbs } from "./agreement-page";
import { ChooseType } from "./choose-type";
import { groupsIn, TermsFields } from "./terms-fields";
import { KeptDocument, WordingFields } from "./wording-fields";
import { wordingForm } from "./wording-form.server";

const types = agreementTypes.filter((type) => type !== "distribution");

export const loader = consoleRoute(async ({ actor, url }) => {
  demandOffer(actor);
  const type = types.find((one) => one === url.searchParams.get("type")) ?? null;
  return { type, companyId: actor.company.id, choices: await offerChoices(actor) };
});

export const action = consoleRoute(async (asked) => {
  const { actor } = asked;
  demandOffer(actor);
  const { form: posted, refusal } = await wordingForm(asked);
  const submission = parseWithZod(posted, { schema: AgreementForm });
  if (refusal) return refused(submission, refusal, { fields: [DOCUMENT] });
  if (submission.status !== "success") return unfit(submission);
  let agreementId: string;
  try {
    agreementId = await createAgreement(actor, submission.value, groupsIn(posted));
  } catch (error) {
    return refused(submission, error, { fields: ["marketplaceId", "sourcingAgreementId", DOCUMENT] });
  }
  throw redirect(href(paths.agreement, { companyId: actor.company.id, agreementId }, { done: "created" }), 303);
});

export const meta = () => title(texts.create, partnerTexts.module);

export const handle = {
  ...pageHandle<{ companyId: string }>(({ companyId }) => [...agreementsCrumbs(companyId), { label: texts.create }]),
  upload: true,
};

type Field =
  | "name"
  | "description"
  | "source"
  | "url"
  | "documentId"
  | "documentName"
  | typeof DOCUMENT
  | "marketplaceId"
  | "sourcingAgreementId";

/** First what an agreement is about, then what it says. Row P3. */
export default function CreateAgreement() {
  const { type: asked, companyId, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Record<Field | "autoAccept", string>>({
    id: "agreement",
    defaultValue: { source: "none" },
    lastResult: answer?.result ?? null,
  });
  const typed = answer?.result.initialValue ?? {};
  const type = asked ?? types.find((one) => one === typed.type) ?? null;
  const address = href(paths.createAgreement, { companyId });
  if (type === null) return <ChooseType types={types} address={address} />;
  const { name, description, source, url, marketplaceId, sourcingAgreementId } = fields;
  const shown = [name, description, source, url, marketplaceId, sourcingAgreementId, fields[DOCUMENT]];
  return (
    <>
      <PageHead title={texts.create} />
      <ErrorSummary problems={problemsOf(shown, form.errors)} />
      <Form encType="multipart/form-data" action={href(paths.createAgreement, { companyId }, { type })}>
        <input type="hidden" name="type" value={type} />
        <DefinitionList items={[{ term: texts.type, value: texts.types[type] }]} />
        <TextField field={name} label={texts.name} autoComplete="off" />
        <WordingFields fields={fields} uploaded={KeptDocument({ companyId, fields })}>
          <TermsFields {...{ type, fields, choices }} ticked={Object.keys(typed)} />
        </WordingFields>
        <SaveRow cancel={address} submit={texts.create} />
      </Form>
    </>
  );
}
