import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { DOCUMENT } from "~/domain/documents/limits";
import { href, paths } from "~/paths";
import { agreementTexts } from "~/texts/agreements";
import { creationTexts as texts } from "~/texts/partner-creation";
import { Button } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import { documentSize } from "../../agreements/document-size";
import { WordingFields } from "../../agreements/wording-fields";
import { StepRow } from "./frame";
import { stepHref, type WizardPlace } from "./step-paths";

interface Uploaded {
  id: string;
  fileName: string;
  size: number;
}

interface Props {
  at: WizardPlace;
  result: SubmissionResult<string[]> | null;
  values: Record<string, string>;
  document: Uploaded | null;
}

/** The file that is there, and the way to be rid of it again. */
const UploadedFile = ({ at, document }: { at: WizardPlace; document: Uploaded }) => (
  <div className="field">
    <p>
      {agreementTexts.uploaded}:{" "}
      <a
        href={href(paths.document, { companyId: at.companyId, documentId: document.id })}
        download={document.fileName}
        dir="auto"
      >
        {document.fileName}
      </a>{" "}
      <span className="soft">{documentSize(document.size)}</span>
    </p>
    <Button
      size="small"
      formAction={href(paths.removePartnerDocument, at)}
      formEncType="application/x-www-form-urlencoded"
      formNoValidate
    >
      {texts.removeDocument}
    </Button>
  </div>
);

/** A new agreement: what it is called, what it says, and where its document comes from. Row P4. */
export function NewAgreementStep({ at, result, values, document }: Props) {
  const [form, fields] = useForm<Record<"name" | "description" | "source" | "url" | typeof DOCUMENT, string>>({
    id: "agreement-step",
    lastResult: result,
    defaultValue: { source: "none", ...values },
  });
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          [fields.name, fields.description, fields.source, fields.url, fields[DOCUMENT]],
          form.errors,
        )}
      />
      <Form encType="multipart/form-data" action={stepHref("agreement", at)}>
        <TextField field={fields.name} label={agreementTexts.name} autoComplete="off" maxLength={100} />
        <WordingFields fields={fields} uploaded={document && <UploadedFile at={at} document={document} />} />
        <StepRow step="agreement" at={at} />
      </Form>
    </>
  );
}
