import { type SubmissionResult, useForm } from "@conform-to/react";
import type { PasswordRules } from "~/db/schema";
import { passwordRulesInWords } from "~/texts/passwords";
import { Button } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import { useLanguage } from "../language";

interface NewPasswordFieldsProps {
  result: SubmissionResult<string[]> | undefined;
  /** Whose password it is: for password managers. */
  email: string;
  /** Asks for the current password too. */
  current?: string;
  label: string;
  /** Told below the label. */
  rules: PasswordRules;
  submit: string;
}

/** Chooses a new password, behind a link or in one's profile. */
export function NewPasswordFields({ result, email, current, label, rules, submit }: NewPasswordFieldsProps) {
  const language = useLanguage();
  const [form, fields] = useForm<{ current: string; password: string }>({ id: "new-password", lastResult: result });
  return (
    <Form id={form.id}>
      <ErrorSummary problems={problemsOf([fields.current, fields.password], form.errors)} />
      <input type="text" name="username" defaultValue={email} autoComplete="username" hidden readOnly />
      {current && <TextField field={fields.current} label={current} type="password" autoComplete="current-password" />}
      <TextField
        field={fields.password}
        label={label}
        hint={passwordRulesInWords(rules, language)}
        type="password"
        autoComplete="new-password"
      />
      <SubmitRow>
        <Button tone="main">{submit}</Button>
      </SubmitRow>
    </Form>
  );
}
