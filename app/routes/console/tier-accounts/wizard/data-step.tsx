import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { AddressField } from "~/domain/tier-accounts/address-format";
import type { AccountData } from "~/domain/tier-accounts/forms";
import { addressLabels } from "~/texts/addresses";
import { consoleTexts } from "~/texts/console";
import { phoneExample } from "~/texts/phones";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FieldGroup } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { TextField, type TextFieldProps } from "~/ui/text-field";
import { AddressGroup, shownFields } from "../../../address-group";

const { wizard: texts, fields: labels } = consoleTexts;

/** The fields in the order in which they stand on the page; Conform's own collection can't be walked through. */
const inOrder = (address: readonly AddressField[]) => [
  ...(["name", "externalId", "taxId", "externalUid", "country"] as const),
  ...address,
  ...(["firstName", "lastName", "email", "phone"] as const),
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
  /** Where another country sends the answers, to come back with its own address form. */
  follow: string;
  cancel: string;
  submit: string;
  /** Buttons between Back and the last one. */
  more?: ReactNode;
  /** A last question, before the last button; what is wrong with the form as a whole leads there. */
  question?: { fieldId: string; content: ReactNode };
}

/** Step 3: General, Address and Technical contact. Row C5. */
export function DataStep(props: Props) {
  const { action, result, values, stored, hidden, back, follow, cancel, submit, more, question } = props;
  const [form, fields] = useForm<AccountData>({ id: "account", lastResult: result, defaultValue: values });
  const text = (name: keyof AccountData, props: Partial<TextFieldProps> = {}) => (
    <TextField
      field={fields[name]}
      label={labels[name]}
      {...props}
      hint={stored?.[name] ?? props.hint}
      className={stored?.[name] && "field-differs"}
      autoComplete="off"
    />
  );
  const held = (name: keyof AccountData) => String(fields[name].initialValue ?? "");
  const country = held("country").toUpperCase();
  const address = shownFields(country, (field) => held(field) !== "" || stored?.[field] !== undefined);
  const problems = problemsOf(
    inOrder(address).map((name) => fields[name]),
    form.errors,
  );
  const named = { ...labels, ...addressLabels(country) };
  const differing = inOrder(address)
    .filter((name) => stored?.[name] !== undefined)
    .map((name) => ({ message: named[name], fieldId: fields[name].id }));
  return (
    <>
      <ErrorSummary
        problems={[...problems.map((problem) => ({ fieldId: question?.fieldId, ...problem })), ...differing]}
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
        <AddressGroup
          country={fields.country}
          state={fields.state}
          code={country}
          shown={address}
          stored={stored}
          follow={follow}
          text={text}
        />
        <FieldGroup legend={texts.contact}>
          <div className="two">
            {text("firstName", { required: true })}
            {text("lastName", { required: true })}
          </div>
          {text("email", { type: "email", required: true })}
          {text("phone", { type: "tel", optional: true, hint: say(texts.phoneHint, { phone: phoneExample(country) }) })}
        </FieldGroup>
        {question?.content}
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
