import type { ReactNode } from "react";
import { documentSources } from "~/domain/agreements/types";
import { DOCUMENT, DOCUMENT_LIMIT, DOCUMENT_TYPES } from "~/domain/documents/limits";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";
import { RadioGroup } from "~/ui/choice-field";
import type { FieldLike } from "~/ui/field";
import { FileField } from "~/ui/file-field";
import { TextAreaField, TextField } from "~/ui/text-field";

interface Props {
  fields: Record<"description" | "source" | "url" | typeof DOCUMENT, FieldLike>;
  /** The file that is there already. */
  uploaded?: ReactNode;
  /** Fields between these and the file, which is the last of its form. */
  children?: ReactNode;
}

const limit = DOCUMENT_LIMIT.text;

/** What a version says: its description, and where its document comes from. Rows P3, P4. */
export const WordingFields = ({ fields, uploaded, children }: Props) => (
  <>
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
    <div className="if-url">
      <TextField
        field={fields.url}
        label={texts.url}
        hint={texts.urlHint}
        inputMode="url"
        spellCheck={false}
        autoComplete="off"
      />
    </div>
    {children}
    <div className="if-upload">
      {uploaded}
      <FileField
        id={fields[DOCUMENT].id}
        name={DOCUMENT}
        label={texts.file}
        hint={uploaded ? texts.replaceHint : say(texts.fileHint, { limit })}
        errors={fields[DOCUMENT].errors ?? []}
        accept={DOCUMENT_TYPES}
      />
    </div>
  </>
);

interface KeptProps {
  companyId: string;
  /** Of the document: its id and its name, as the form carries them along. */
  fields: Record<"documentId" | "documentName", FieldLike>;
}

const textOf = ({ initialValue }: FieldLike) => (typeof initialValue === "string" ? initialValue : "");

/** The file of a form that was refused for something else, or of the version before. */
export function KeptDocument({ companyId, fields }: KeptProps) {
  const [documentId, documentName] = [textOf(fields.documentId), textOf(fields.documentName)];
  if (documentId === "") return null;
  return (
    <div className="field">
      <p>
        {texts.uploaded}:{" "}
        <a className="link" href={href(paths.document, { companyId, documentId })} download dir="auto">
          {documentName || documentId}
        </a>
      </p>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="documentName" value={documentName} />
    </div>
  );
}
