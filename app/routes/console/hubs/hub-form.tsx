import { useForm } from "@conform-to/react";
import type { FoundHub } from "~/domain/hubs/find";
import { instanceTypes } from "~/domain/hubs/forms";
import { hubTexts as texts } from "~/texts/marketplaces";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { TextAreaField, TextField } from "~/ui/text-field";
import type { Refused } from "../../form";
import { SaveRow } from "../save-row";
import { StaleNotice, storedBeside } from "../settings/stale";

const FIELDS = ["name", "description", "instanceType"] as const;
type Field = (typeof FIELDS)[number];

interface Props {
  action: string;
  cancel: string;
  submit?: string;
  /** As it is stored; none for a new one. */
  hub?: FoundHub;
  answer: Refused | undefined;
}

/** The form of a hub; after a stale answer, with what is stored beside what was typed. */
export function HubForm({ action, cancel, submit, hub, answer }: Props) {
  const stored = Object.fromEntries(FIELDS.map((field) => [field, hub?.[field] ?? ""])) as Record<Field, string>;
  const [form, fields] = useForm<Record<Field, string>>({
    id: "hub",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const { version, beside, stale } = storedBeside(answer, {
    ...{ fields: FIELDS, stored, version: hub?.updatedAt.getTime() ?? 0 },
    held: (field) => String(fields[field].initialValue ?? ""),
  });
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          FIELDS.map((field) => fields[field]),
          form.errors,
        )}
      />
      {stale && <StaleNotice />}
      <Form id={form.id} action={action}>
        {hub && <input type="hidden" name="baseVersion" value={version} />}
        <TextField
          {...{ field: fields.name, label: texts.name, hint: beside.name, autoComplete: "off" }}
          className={beside.name && "field-differs"}
          required
        />
        <TextAreaField
          {...{ field: fields.description, label: texts.description, rows: 3, optional: true }}
          hint={beside.description ?? texts.descriptionHint}
          className={beside.description && "field-differs"}
        />
        <RadioGroup
          {...{ field: fields.instanceType, label: texts.type, hint: beside.instanceType }}
          choices={instanceTypes.map((value) => ({ value, label: texts.types[value] }))}
        />
        <SaveRow cancel={cancel} {...(submit && { submit })} />
      </Form>
    </>
  );
}
