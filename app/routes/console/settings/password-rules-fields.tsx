import { useForm } from "@conform-to/react";
import type { PasswordRules } from "~/db/schema";
import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import type { Refused } from "../../form";
import { StaleNotice, storedBeside } from "./stale";

const texts = settingsTexts.passwords;

const FIELDS = ["fewestCharacters", "needsLetterAndDigit", "needsSpecial"] as const;

type Field = (typeof FIELDS)[number];

interface Props {
  rules: PasswordRules;
  version: number;
  companyId: string;
  answer: Refused | undefined;
}

const box = (on: boolean) => (on ? "on" : "");

/** How long, and of what; after a stale answer, with what is stored beside what was chosen. */
export function PasswordRulesFields({ rules, version, companyId, answer }: Props) {
  const stored: Record<Field, string> = {
    fewestCharacters: String(rules.fewestCharacters),
    needsLetterAndDigit: box(rules.needsLetterAndDigit),
    needsSpecial: box(rules.needsSpecial),
  };
  const [form, fields] = useForm<Record<Field, string>>({
    id: "password-rules",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const typed = answer?.result.initialValue;
  const held = (field: Field) => {
    const value = (typed ?? stored)[field];
    return typeof value === "string" ? value : "";
  };
  const base = storedBeside(answer, { fields: FIELDS, stored, held, version });
  const tick = (field: "needsLetterAndDigit" | "needsSpecial") => (
    <CheckboxField
      name={field}
      label={texts[field]}
      hint={
        base.beside[field] !== undefined && (stored[field] ? settingsTexts.storedTicked : settingsTexts.storedUnticked)
      }
      defaultChecked={held(field) === "on"}
    />
  );
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.fewestCharacters], form.errors)} />
      {base.stale && <StaleNotice />}
      <Form id={form.id} action={href(paths.passwordSettings, { companyId })}>
        <input type="hidden" name="baseVersion" value={base.version} />
        <TextField
          field={fields.fewestCharacters}
          label={texts.fewest}
          hint={base.beside.fewestCharacters ?? texts.fewestHint}
          width="short"
          inputMode="numeric"
          autoComplete="off"
          required
        />
        {tick("needsLetterAndDigit")}
        {tick("needsSpecial")}
        <SubmitRow>
          <Button tone="main">{settingsTexts.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
