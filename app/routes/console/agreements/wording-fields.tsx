import { documentSources } from "~/domain/agreements/types";
import { agreementTexts as texts } from "~/texts/agreements";
import { RadioGroup } from "~/ui/choice-field";
import type { FieldLike } from "~/ui/field";
import { TextAreaField, TextField } from "~/ui/text-field";

interface Props {
  fields: Record<"description" | "source" | "url" | "documentId", FieldLike>;
  /** The name of a stored document that can be chosen; without one there is no upload to choose. */
  documentName?: string | null;
}

/** What a version says: its description, and where its document comes from. Row P3. */
export function WordingFields({ fields, documentName = null }: Props) {
  const offered = documentSources.filter((source) => source !== "upload" || documentName !== null);
  const { initialValue } = fields.documentId;
  return (
    <>
      <TextAreaField field={fields.description} label={texts.description} hint={texts.descriptionHint} rows={12} />
      <RadioGroup
        field={fields.source}
        label={texts.source}
        choices={offered.map((value) => ({
          ...{ value, label: texts.sources[value] },
          hint: value === "upload" && documentName ? documentName : texts.sourceHints[value],
        }))}
      />
      <TextField
        field={fields.url}
        label={texts.url}
        hint={texts.urlHint}
        type="url"
        spellCheck={false}
        autoComplete="off"
      />
      {documentName !== null && typeof initialValue === "string" && (
        <input type="hidden" name="documentId" value={initialValue} />
      )}
    </>
  );
}
