import { type SubmissionResult, useForm } from "@conform-to/react";
import { Button } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import { useTexts } from "../language";

interface SignInFieldsProps {
  result: SubmissionResult<string[]> | undefined;
  /** Where to go afterwards. */
  back: string | undefined;
  submit: string;
  forgot: { label: string; href: string };
}

/** E-mail address and password, the same at both front doors. */
export function SignInFields({ result, back, submit, forgot }: SignInFieldsProps) {
  const texts = useTexts().signIn;
  const [form, fields] = useForm<{ email: string; password: string; return?: string }>({
    id: "sign-in",
    lastResult: result,
  });
  return (
    <Form id={form.id}>
      <ErrorSummary problems={problemsOf([fields.email, fields.password], form.errors)} />
      <input type="hidden" name="return" defaultValue={fields.return.initialValue ?? back} />
      <TextField
        field={fields.email}
        label={texts.email}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField field={fields.password} label={texts.password} type="password" autoComplete="current-password" />
      <SubmitRow start={<a href={forgot.href}>{forgot.label}</a>}>
        <Button tone="main">{submit}</Button>
      </SubmitRow>
    </Form>
  );
}
