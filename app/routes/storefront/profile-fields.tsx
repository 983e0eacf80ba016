import { useForm } from "@conform-to/react";
import { languageOptions } from "~/texts/languages";
import { phoneExample } from "~/texts/phones";
import { LANGUAGES_SPOKEN } from "~/texts/storefront";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import type { Refused } from "../form";
import { useLanguage, useSay, useTexts } from "../language";
import { timeZoneOptions } from "../time-zone-options";

const FIELDS = ["name", "phone", "language", "timeZone"] as const;

type Field = (typeof FIELDS)[number];

/** The languages of the pages; another one only where it has been chosen for the person already. */
const offered = (held: string, language: string, others: string) => [
  ...languageOptions(LANGUAGES_SPOKEN, language),
  ...(held && !LANGUAGES_SPOKEN.includes(held) ? [{ label: others, options: languageOptions([held], language) }] : []),
];

interface Props {
  action: string;
  store: { name: string; language: string; timeZone: string; country: string | null };
  profile: Record<Field, string | null> & { version: number };
  email: string;
  answer: Refused | undefined;
}

/** The person's own words; after a stale answer, with what is stored beside what was typed. */
export function ProfileFields({ action, store, profile, email, answer }: Props) {
  const { profile: texts, zones } = useTexts();
  const say = useSay();
  const language = useLanguage();
  const stored = Object.fromEntries(FIELDS.map((field) => [field, profile[field] ?? ""])) as Record<Field, string>;
  const [form, fields] = useForm<Record<Field, string>>({
    id: "profile",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const typed = answer?.result.initialValue;
  const stale = answer?.code === "settings-stale";
  const held = (field: Field) => String(fields[field].initialValue ?? "");
  const common = (field: Field, hint?: string) => {
    const differs = stale && held(field) !== stored[field];
    const now = stored[field] ? say(texts.storedNow, { value: stored[field] }) : texts.storedNothing;
    return {
      field: fields[field],
      label: texts[field],
      hint: differs ? now : hint,
      className: differs ? "field-differs" : "",
    };
  };
  const asStore = { store: store.name, zone: store.timeZone };
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          FIELDS.map((field) => fields[field]),
          form.errors,
        )}
      />
      {stale && <Notice tone="wait">{texts.anyway}</Notice>}
      <Form id={form.id} action={action}>
        <input type="hidden" name="baseVersion" value={stale || !typed ? profile.version : String(typed.baseVersion)} />
        <TextField {...common("name")} autoComplete="name" required />
        <TextField
          name="email"
          label={texts.email}
          hint={say(texts.emailHint, asStore)}
          type="email"
          defaultValue={email}
          disabled
        />
        <TextField
          {...common("phone", say(texts.phoneHint, { phone: phoneExample(store.country ?? "") }))}
          type="tel"
          autoComplete="tel"
          optional
        />
        <SelectField
          {...common("language", texts.languageHint)}
          options={offered(held("language"), language, texts.otherLanguages)}
          empty={texts.browserLanguage}
        />
        <SelectField
          {...common("timeZone")}
          options={timeZoneOptions(held("timeZone"), zones)}
          empty={say(texts.storeTimeZone, asStore)}
        />
        <SubmitRow>
          <Button tone="main">{texts.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
