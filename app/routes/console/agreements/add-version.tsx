import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addVersion } from "~/domain/agreements/add-version";
import { VersionForm } from "~/domain/agreements/forms";
import { DOCUMENT } from "~/domain/documents/limits";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { CheckboxField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementDone, agreementToChange } from "./agreement.server";
import { KeptDocument, WordingFields } from "./wording-fields";
import { wordingForm } from "./wording-form.server";

export const loader = consoleRoute((asked) => agreementToChange(asked));

export const action = consoleRoute(async (asked) => {
  await agreementToChange(asked);
  const { form, refusal } = await wordingForm(asked);
  const submission = parseWithZod(form, { schema: VersionForm });
  if (refusal) return refused(submission, refusal, { fields: [DOCUMENT] });
  if (submission.status !== "success") return unfit(submission);
  try {
    await addVersion(asked.actor, asked.params.agreementId!, submission.value);
  } catch (error) {
    return refused(submission, error, { fields: [DOCUMENT] });
  }
  throw agreementDone(asked, "version", paths.agreementVersions);
});

export const meta = agreementTitle(texts.addVersion);

export const handle = { ...agreementHandle(texts.addVersion), upload: true };

/** A new version begins with the words of the one on offer. Row P3. */
export default function AddVersion() {
  const { agreement, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { offer } = agreement;
  const [form, fields] = useForm<
    Record<"description" | "source" | "url" | "documentId" | "documentName" | typeof DOCUMENT | "active", string>
  >({
    id: "version",
    defaultValue: {
      ...{ description: offer.description, source: offer.documentSource, url: offer.documentUrl ?? "" },
      ...{ documentId: offer.documentId ?? "", documentName: offer.documentName ?? "" },
    },
    lastResult: answer?.result ?? null,
  });
  const at = { companyId, agreementId: agreement.id };
  return (
    <>
      <PageHead title={texts.addVersion} />
      <ErrorSummary
        problems={problemsOf([fields.description, fields.source, fields.url, fields[DOCUMENT]], form.errors)}
      />
      <Form encType="multipart/form-data" action={href(paths.addAgreementVersion, at)}>
        <WordingFields fields={fields} uploaded={KeptDocument({ companyId, fields })}>
          <CheckboxField field={fields.active} label={texts.putOnOffer} hint={texts.putOnOfferHint} />
        </WordingFields>
        <SaveRow cancel={href(paths.agreementVersions, at)} submit={texts.addVersion} />
      </Form>
    </>
  );
}
