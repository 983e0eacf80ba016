import { type SubmissionResult, useForm } from "@conform-to/react";
import { Button } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { useTexts } from "../language";

interface ForgotFieldsProps {
  action: string;
  result: SubmissionResult<string[]> | undefined;
  submit: string;
}

/** Asks which address a link should go to, the same at both front doors. */
export function ForgotFields({ action, result, submit }: ForgotFieldsProps) {
  const texts = useTexts().signIn;
  const [form, fields] = useForm<{ email: string }>({ id: "forgot", lastResult: result });
  return (
    <Form id={form.id} action={action}>
      <ErrorSummary problems={problemsOf([fields.email], form.errors)} />
      <TextField
        field={fields.email}
        label={texts.email}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitRow>
        <Button tone="main">{submit}</Button>
      </SubmitRow>
    </Form>
  );
}

/** The answer that everybody gets, whether the address is known or not. */
export function ForgotSent({ text, nothing }: { text: string; nothing: string }) {
  return (
    <Notice tone="info" live>
      <p>{text}</p>
      <p>{nothing}</p>
    </Notice>
  );
}
