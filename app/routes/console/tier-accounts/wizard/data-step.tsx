import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { AccountData } from "~/domain/tier-accounts/forms";
import { consoleTexts } from "~/texts/console";
import { countryOptions } from "~/texts/countries";
import { Button, LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FieldGroup } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { TextField, type TextFieldProps } from "~/ui/text-field";

const { wizard: texts, fields: labels } = consoleTexts;

/** The fields in the order in which they stand on the page; Conform's own collection can't be walked through. */
const inOrder = [
  ...(["name", "externalId", "taxId", "externalUid", "country", "addressLine1", "addressLine2"] as const),
  ...(["postalCode", "city", "state", "firstName", "lastName", "email", "phone"] as const),
];

interface Props {
  /** This step's own address. */
  action: string;
  result: SubmissionResult<string[]> | null;
  values: Record<string, string>;
  /** What is stored now, where it differs from what was typed: shown when somebody else saved meanwhile. */
  stored?: Partial<Record<keyof AccountData, string>>;
  hidden?: ReactNode;
  /** Where Back sends the answers, to be kept. */
  back: string;
  cancel: string;
  submit: string;
  /** Buttons between Back and the last one. */
  more?: ReactNode;
}

/** Step 3: General, Address and Technical contact. Row C5. */
export function DataStep({ action, result, values, stored, hidden, back, cancel, submit, more }: Props) {
  const [form, fields] = useForm<AccountData>({ id: "account", lastResult: result, defaultValue: values });
  const text = (name: keyof AccountData, props: Partial<TextFieldProps> = {}) => (
    <TextField
      field={fields[name]}
      label={labels[name]}
      {...props}
      hint={stored?.[name] ?? props.hint}
      autoComplete="off"
    />
  );
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          inOrder.map((name) => fields[name]),
          form.errors,
        )}
      />
      <Form action={action}>
        {hidden}
        <FieldGroup legend={texts.general} hint={texts.idHint}>
          {text("name", { required: true })}
          <div className="two">
            {text("externalId", { optional: true })}
            {text("taxId", { optional: true })}
          </div>
          {text("externalUid", { optional: true, mono: true, hint: texts.uidHint })}
        </FieldGroup>
        <FieldGroup legend={texts.address}>
          <SelectField
            field={fields.country}
            label={labels.country}
            hint={stored?.country}
            empty={texts.selectCountry}
            options={countryOptions()}
            required
          />
          {text("addressLine1", { required: true })}
          {text("addressLine2", { optional: true })}
          <div className="two">
            {text("postalCode")}
            {text("city", { required: true })}
          </div>
          {text("state", { optional: true })}
        </FieldGroup>
        <FieldGroup legend={texts.contact}>
          <div className="two">
            {text("firstName", { required: true })}
            {text("lastName", { required: true })}
          </div>
          {text("email", { type: "email", required: true })}
          {text("phone", { type: "tel", optional: true, hint: texts.phoneHint })}
        </FieldGroup>
        <SubmitRow
          start={
            <>
              <Button formAction={back} formNoValidate>
                {consoleTexts.back}
              </Button>
              {more}
              <LinkButton tone="quiet" href={cancel}>
                {consoleTexts.cancel}
              </LinkButton>
            </>
          }
        >
          <Button tone="main">{submit}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
