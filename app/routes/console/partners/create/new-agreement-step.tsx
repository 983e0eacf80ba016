import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { documentSources } from "~/domain/agreements/types";
import { DOCUMENT, DOCUMENT_LIMIT, DOCUMENT_TYPES } from "~/domain/documents/limits";
import { href, paths } from "~/paths";
import { creationTexts as texts } from "~/texts/partner-creation";
import { say } from "~/texts/say";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { Form } from "~/ui/form";
import { TextAreaField, TextField } from "~/ui/text-field";
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

const limit = DOCUMENT_LIMIT.text;
const MEGABYTE = 1024 * 1024;

const sizeOf = (size: number) =>
  size < MEGABYTE
    ? say(texts.kilobytes, { size: Math.ceil(size / 1024) })
    : say(texts.megabytes, { size: Math.round((size / MEGABYTE) * 10) / 10 });

/** The file that is there, and the way to be rid of it again. */
const UploadedFile = ({ at, document }: { at: WizardPlace; document: Uploaded }) => (
  <div className="field">
    <p>
      {texts.uploaded}:{" "}
      <a
        href={href(paths.document, { companyId: at.companyId, documentId: document.id })}
        download={document.fileName}
        dir="auto"
      >
        {document.fileName}
      </a>{" "}
      <span className="soft">{sizeOf(document.size)}</span>
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
        <TextField field={fields.name} label={texts.agreementName} autoComplete="off" maxLength={100} />
        <TextAreaField field={fields.description} label={texts.description} hint={texts.descriptionHint} rows={10} />
        <RadioGroup
          field={fields.source}
          label={texts.source}
          choices={documentSources.map((value) => ({
            value,
            label: texts.sources[value],
            hint: say(texts.sourceHints[value], { limit }),
          }))}
        />
        <TextField field={fields.url} label={texts.url} hint={texts.urlHint} inputMode="url" autoComplete="off" />
        {document && <UploadedFile at={at} document={document} />}
        <FileField
          id={fields[DOCUMENT].id}
          name={DOCUMENT}
          label={texts.file}
          hint={document ? texts.replaceHint : say(texts.fileHint, { limit })}
          errors={fields[DOCUMENT].errors ?? []}
          accept={DOCUMENT_TYPES}
        />
        <StepRow step="agreement" at={at} />
      </Form>
    </>
  );
}
