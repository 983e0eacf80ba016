import { type SubmissionResult, useForm } from "@conform-to/react";
import type { PasswordRules } from "~/db/schema";
import type { SigningUp } from "~/domain/sign-ups/forms";
import type { Terms } from "~/domain/sign-ups/terms";
import { passwordRulesInWords } from "~/texts/passwords";
import { phoneExample } from "~/texts/phones";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FieldGroup } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { TextField, type TextFieldProps } from "~/ui/text-field";
import { AddressGroup, shownFields } from "../address-group";
import { useLanguage, useSay, useTexts } from "../language";

/** What a form held. */
export type Typed = Record<string, string>;

type Answers = Record<keyof SigningUp, string>;

/** How a browser fills the fields in by itself. */
const AUTOFILL: Partial<Record<keyof SigningUp, string>> = {
  organization: "organization",
  country: "country",
  addressLine1: "address-line1",
  addressLine2: "address-line2",
  postalCode: "postal-code",
  city: "address-level2",
  state: "address-level1",
  name: "name",
  email: "email",
  phone: "tel",
};

interface Props {
  store: string;
  action: string;
  /** Where another country sends the answers, to come back with its own address form. */
  follow: string;
  result: SubmissionResult<string[]> | undefined;
  typed: Typed | undefined;
  /** The store's own, where most of its customers are. */
  country: string;
  requireAddress: boolean;
  validateEmail: boolean;
  rules: PasswordRules;
  terms: Terms | null;
}

/** Who one is, and the password one will come in with. Row S4. */
export function SignUpFields({ store, action, follow, result, typed, rules, terms, ...asked }: Props) {
  const { country, requireAddress, validateEmail } = asked;
  const texts = useTexts().signUp;
  const say = useSay();
  const language = useLanguage();
  const [form, fields] = useForm<Answers>({ id: "sign-up", lastResult: result, defaultValue: typed ?? { country } });
  const held = (name: keyof Answers) => String(fields[name].initialValue ?? "");
  const code = held("country").toUpperCase();
  const shown = shownFields(code, (field) => held(field) !== "");
  const text = (name: keyof Answers, props: Partial<TextFieldProps>) => (
    <TextField key={name} field={fields[name]} label="" autoComplete={AUTOFILL[name] ?? "off"} {...props} />
  );
  const inOrder = [
    "organization",
    "taxId",
    "country",
    ...shown,
    "name",
    "email",
    "phone",
    "password",
    "terms",
  ] as const;
  return (
    <Form id={form.id} action={action}>
      <ErrorSummary
        problems={problemsOf(
          inOrder.map((name) => fields[name]),
          form.errors,
        )}
      />
      <FieldGroup legend={texts.organization}>
        {text("organization", { label: texts.organizationName, required: true })}
        {text("taxId", { label: texts.taxId, optional: true, width: "medium" })}
      </FieldGroup>
      <AddressGroup
        country={fields.country}
        state={fields.state}
        code={code}
        shown={shown}
        optional={!requireAddress}
        follow={`${follow}#${fields.country.id}`}
        text={text}
      />
      <FieldGroup legend={texts.you} hint={say(texts.youHint, { store })}>
        {text("name", { label: texts.name, required: true })}
        {text("email", {
          label: texts.email,
          hint: validateEmail ? texts.emailHintConfirm : texts.emailHint,
          ...{ type: "email", autoCapitalize: "none", spellCheck: false, required: true },
        })}
        {text("phone", {
          label: texts.phone,
          hint: say(texts.phoneHint, { phone: phoneExample(code) }),
          ...{ type: "tel", optional: true, width: "medium" },
        })}
        {text("password", {
          label: texts.password,
          hint: passwordRulesInWords(rules, language),
          ...{ type: "password", autoComplete: "new-password", required: true },
        })}
      </FieldGroup>
      <div className="sr-only" aria-hidden="true">
        <label>
          {texts.trap}
          <input name="website" tabIndex={-1} autoComplete="off" defaultValue={held("website") || undefined} />
        </label>
      </div>
      {terms && (
        <FieldGroup legend={say(texts.termsTitle, { store, version: terms.version })}>
          <div className="terms" tabIndex={0} role="region" aria-label={texts.terms}>
            {terms.text}
          </div>
          <CheckboxField field={fields.terms} value={String(terms.version)} label={texts.accept} />
        </FieldGroup>
      )}
      <SubmitRow>
        <Button tone="main">{texts.submit}</Button>
      </SubmitRow>
    </Form>
  );
}
