import { type SubmissionResult, useForm } from "@conform-to/react";
import type { PasswordRules } from "~/db/schema";
import { operatorTexts } from "~/texts/operators";
import { passwordRulesInWords } from "~/texts/passwords";
import { Button } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";

const texts = operatorTexts.invitation;

interface Props {
  result: SubmissionResult<string[]> | undefined;
  /** As whoever invited wrote it. */
  name: string;
  email: string;
  rules: PasswordRules;
}

/** Name and password of somebody who has no login yet. */
export function InvitationFields({ result, name, email, rules }: Props) {
  const [form, fields] = useForm<{ name: string; password: string }>({
    id: "invitation",
    defaultValue: { name },
    lastResult: result,
  });
  return (
    <Form id={form.id}>
      <ErrorSummary problems={problemsOf([fields.name, fields.password], form.errors)} />
      <input type="text" name="username" defaultValue={email} autoComplete="username" hidden readOnly />
      <TextField field={fields.name} label={texts.name} autoComplete="name" />
      <TextField
        field={fields.password}
        label={texts.password}
        hint={passwordRulesInWords(rules)}
        type="password"
        autoComplete="new-password"
      />
      <SubmitRow>
        <Button tone="main">{texts.accept}</Button>
      </SubmitRow>
    </Form>
  );
}
