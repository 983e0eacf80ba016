import { type SubmissionResult, useForm } from "@conform-to/react";
import type { SetUp } from "~/domain/installation/forms";
import { PRODUCT_PASSWORD_RULES } from "~/domain/companies/product-password-rules";
import { authTexts } from "~/texts/auth";
import { passwordRulesInWords } from "~/texts/passwords";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FieldGroup } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";

const texts = authTexts.setUp;

/** The first company and its owner. */
export function SetUpFields({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm<SetUp>({ id: "set-up", lastResult: result });
  const { code, companyName, role, nickname, name, email, password } = fields;
  return (
    <Form id={form.id}>
      <ErrorSummary problems={problemsOf([code, companyName, role, nickname, name, email, password], form.errors)} />
      <TextField
        field={code}
        label={texts.code}
        hint={texts.codeHint}
        width="medium"
        mono
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <FieldGroup legend={texts.company}>
        <TextField field={companyName} label={texts.companyName} autoComplete="organization" />
        <RadioGroup field={role} label={texts.role} choices={texts.roles} look="cards" />
        <TextField
          field={nickname}
          label={texts.nickname}
          hint={texts.nicknameHint}
          width="medium"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </FieldGroup>
      <FieldGroup legend={texts.you}>
        <TextField field={name} label={texts.name} autoComplete="name" />
        <TextField
          field={email}
          label={authTexts.email}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          field={password}
          label={authTexts.password}
          hint={passwordRulesInWords(PRODUCT_PASSWORD_RULES)}
          type="password"
          autoComplete="new-password"
        />
      </FieldGroup>
      <SubmitRow>
        <Button tone="main">{texts.submit}</Button>
      </SubmitRow>
    </Form>
  );
}
