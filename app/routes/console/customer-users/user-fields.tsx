import { languages, type NewUser } from "~/domain/customer-users/forms";
import type { CustomerUserStatus } from "~/domain/customer-users/status";
import { userTexts } from "~/texts/customer-users";
import { phoneExample } from "~/texts/phones";
import { say } from "~/texts/say";
import { LANGUAGES_SPOKEN } from "~/texts/storefront";
import { SelectField } from "~/ui/choice-field";
import type { FieldLike } from "~/ui/field";
import { TextField } from "~/ui/text-field";

const texts = userTexts.fields;

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

export const languageName = (code: string) => languageNames.of(code) ?? code;

export type DetailField = keyof Pick<NewUser, "name" | "email" | "phone" | "language" | "status">;

const optionsOf = (codes: readonly string[]) => codes.map((value) => ({ value, label: languageName(value) }));

/** The languages that the storefront and its letters speak first; the others are kept for the day when they do. */
const languageChoices = [
  ...optionsOf(languages.filter((code) => LANGUAGES_SPOKEN.includes(code))),
  { label: texts.otherLanguages, options: optionsOf(languages.filter((code) => !LANGUAGES_SPOKEN.includes(code))) },
];

/** In the order in which they stand on the page. */
export const detailFields = ["name", "email", "phone", "language", "status"] as const satisfies DetailField[];

interface Props {
  fields: Record<DetailField, FieldLike>;
  /** Where the customer is: its telephone numbers look like the example. */
  country: string;
  statuses: readonly { value: CustomerUserStatus; label: string }[];
  /** What is stored now, where it differs from what was typed. */
  stored?: Partial<Record<DetailField, string>>;
}

/** Who somebody is and whether they may come in: the fields that Add User and Edit share. Rows S3, S8. */
export function UserFields({ fields, country, statuses, stored = {} }: Props) {
  const marked = (field: DetailField, hint?: string) => ({
    field: fields[field],
    label: texts[field],
    hint: stored[field] ?? hint,
    className: stored[field] && "field-differs",
  });
  return (
    <>
      <TextField {...marked("name")} required autoComplete="off" />
      <TextField
        {...marked("email")}
        type="email"
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        {...marked("phone", say(texts.phoneHint, { phone: phoneExample(country) }))}
        type="tel"
        optional
        width="medium"
        autoComplete="off"
      />
      <SelectField {...marked("language")} width="medium" empty={texts.storeLanguage} options={languageChoices} />
      <SelectField {...marked("status")} width="medium" options={statuses} />
    </>
  );
}

/** A password that an operator thinks of: readable, so that it can be told. Row S7. */
export function TemporaryPasswordField({ field, hint }: { field: FieldLike; hint: string }) {
  return (
    <TextField
      field={field}
      label={texts.temporary}
      hint={hint}
      optional
      width="medium"
      autoComplete="new-password"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
