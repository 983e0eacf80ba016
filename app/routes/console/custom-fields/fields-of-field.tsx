import { useForm } from "@conform-to/react";
import type { CustomField } from "~/domain/custom-fields/forms";
import { customFieldKinds } from "~/domain/custom-fields/forms";
import { href, paths } from "~/paths";
import { customFieldTexts as texts } from "~/texts/custom-fields";
import { CheckboxField, SelectField } from "~/ui/choice-field";
import { DefinitionList } from "~/ui/definition-list";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { TextAreaField, TextField } from "~/ui/text-field";
import type { Refused } from "../../form";
import { SaveRow } from "../save-row";
import { StaleNotice } from "../settings/stale";

interface Props {
  action: string;
  companyId: string;
  /** As it is stored; none for a new one. */
  field?: CustomField;
  answer: Refused | undefined;
}

type Typed = Record<"label" | "hint" | "kind" | "choices" | "required", string>;

/** The form of one custom field; of a stored one the kind stays. */
export function FieldsOfField({ action, companyId, field, answer }: Props) {
  const stale = answer?.code === "field-stale";
  const typed = answer?.result.initialValue as Partial<Typed & { baseVersion: string }> | undefined;
  const [form, fields] = useForm<Typed>({
    id: "field",
    defaultValue: field && { ...field, choices: field.choices.join("\n"), required: field.required ? "on" : "" },
    lastResult: answer?.result ?? null,
  });
  const version = stale || !typed?.baseVersion ? (field?.version ?? 0) : typed.baseVersion;
  const choosing = !field || field.kind === "choice";
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.label, fields.hint, fields.kind, fields.choices], form.errors)} />
      {stale && <StaleNotice />}
      <Form action={action}>
        <input type="hidden" name="baseVersion" value={String(version)} />
        <TextField field={fields.label} label={texts.label} />
        <TextField field={fields.hint} label={texts.hint} hint={texts.hintHint} optional />
        {field ? (
          <>
            <input type="hidden" name="kind" value={field.kind} />
            <DefinitionList items={[{ term: texts.kind, value: texts.kinds[field.kind] }]} />
            <p className="field-hint">{texts.kindStays}</p>
          </>
        ) : (
          <SelectField
            field={fields.kind}
            label={texts.kind}
            width="medium"
            options={customFieldKinds.map((value) => ({ value, label: texts.kinds[value] }))}
          />
        )}
        {choosing && (
          <TextAreaField
            field={fields.choices}
            label={texts.choices}
            hint={texts.choicesHint}
            rows={6}
            optional={!field}
          />
        )}
        <CheckboxField
          name="required"
          label={texts.requiredLabel}
          hint={texts.requiredHint}
          defaultChecked={typed ? typed.required === "on" : (field?.required ?? false)}
        />
        <SaveRow cancel={href(paths.customFields, { companyId })} />
      </Form>
    </>
  );
}
