import { useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import type { CompanyAccount } from "~/domain/companies/find-account";
import type { AccountInformation } from "~/domain/companies/forms";
import { LANGUAGES } from "~/domain/languages";
import { href, paths } from "~/paths";
import { countryOptions } from "~/texts/countries";
import { languageOptions } from "~/texts/languages";
import { phoneExample } from "~/texts/phones";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FieldGroup } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { TextField, type TextFieldProps } from "~/ui/text-field";
import type { Refused } from "../../form";
import { timeZoneOptions } from "../../time-zone-options";
import { Contrast } from "./contrast";
import { StaleNotice, storedBeside } from "./stale";

const texts = settingsTexts.information;

type Field = keyof AccountInformation;

const ORDER: Field[] = [
  ...(["name", "nickname", "colour", "supportEmail", "supportPhone"] as const),
  ...(["country", "language", "timeZone"] as const),
];

interface Props {
  account: CompanyAccount;
  companyId: string;
  answer: Refused | undefined;
  /** Stands between what is wrong with the form, which comes first of all, and the form. */
  children: ReactNode;
}

/** What an owner may say of the company; after a stale answer, with what is stored beside what was typed. */
export function InformationForm({ account, companyId, answer, children }: Props) {
  const stored = Object.fromEntries(ORDER.map((field) => [field, account[field] ?? ""])) as Record<Field, string>;
  const [form, fields] = useForm<Record<Field, string>>({
    id: "company",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const held = (field: Field) => String(fields[field].initialValue ?? "");
  const { version, beside, stale } = storedBeside(answer, { fields: ORDER, stored, held, version: account.version });
  const common = (field: Field, hint?: string) => ({
    field: fields[field],
    label: texts[field],
    hint: beside[field] ?? hint,
    className: beside[field] && "field-differs",
  });
  const text = (field: Field, hint?: string, more: Partial<TextFieldProps> = {}) => (
    <TextField {...common(field, hint)} autoComplete="off" {...more} />
  );
  const problems = problemsOf(
    ORDER.map((field) => fields[field]),
    form.errors,
  );
  const country = held("country");
  return (
    <>
      <ErrorSummary problems={problems} />
      {stale && <StaleNotice />}
      {children}
      <Form id={form.id} action={href(paths.settings, { companyId })}>
        <input type="hidden" name="baseVersion" value={version} />
        <FieldGroup legend={texts.general}>
          {text("name", undefined, { required: true })}
          {text("nickname", `${texts.nicknameHint} ${texts.nicknameWarning}`, {
            ...{ required: true, autoCapitalize: "none", spellCheck: false, width: "medium" },
            check: { href: href(paths.checkNickname, { companyId }), label: texts.check },
          })}
        </FieldGroup>
        <FieldGroup legend={texts.look}>
          {text("colour", texts.colourHint, { optional: true, mono: true, width: "short", spellCheck: false })}
          <Contrast colour={held("colour") || null} />
        </FieldGroup>
        <FieldGroup legend={texts.support} hint={texts.supportHint}>
          <div className="two">
            {text("supportEmail", undefined, { optional: true, type: "email" })}
            {text("supportPhone", say(texts.phoneHint, { phone: phoneExample(country) }), {
              optional: true,
              type: "tel",
            })}
          </div>
        </FieldGroup>
        <FieldGroup legend={texts.place}>
          <div className="two">
            <SelectField {...common("country")} optional options={countryOptions()} empty={texts.countryNone} />
            <SelectField {...common("language", texts.languageHint)} options={languageOptions(LANGUAGES)} />
          </div>
          <SelectField {...common("timeZone", texts.timeZoneHint)} options={timeZoneOptions(held("timeZone"))} />
        </FieldGroup>
        <SubmitRow>
          <Button tone="main">{settingsTexts.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
