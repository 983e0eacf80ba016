import { useForm } from "@conform-to/react";
import type { OwnProfile } from "~/domain/company-profiles/find-own";
import { industries } from "~/domain/company-profiles/industries";
import { href, paths } from "~/paths";
import { countryName } from "~/texts/countries";
import { phoneExample } from "~/texts/phones";
import { profileTexts as texts } from "~/texts/profiles";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FieldGroup } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { TextAreaField, TextField, type TextFieldProps } from "~/ui/text-field";
import { TickGroup } from "~/ui/tick-group";
import type { Refused } from "../../form";
import { StaleNotice, storedBeside } from "./stale";

const ORDER = [
  ...(["technicalName", "technicalEmail", "technicalPhone"] as const),
  ...(["businessName", "businessEmail", "businessPhone"] as const),
  ...(["description", "overview", "headquarters", "countries", "websites"] as const),
] as const;

type Field = (typeof ORDER)[number];

function storedOf({ technical, business, ...facts }: OwnProfile["profile"]): Record<Field, string> {
  return {
    ...{ technicalName: technical?.name ?? "", technicalEmail: technical?.email ?? "" },
    ...{ technicalPhone: technical?.phone ?? "", businessName: business?.name ?? "" },
    ...{ businessEmail: business?.email ?? "", businessPhone: business?.phone ?? "" },
    ...{ description: facts.description, overview: facts.overview, headquarters: facts.headquarters },
    countries: facts.countries.map((code) => countryName(code)).join("\n"),
    websites: facts.websites.join("\n"),
  };
}

interface Props {
  own: Pick<OwnProfile, "profile" | "version">;
  companyId: string;
  answer: Refused | undefined;
}

/** What an owner may say to partners; after a stale answer, with what is stored beside what was typed. */
export function ProfileForm({ own: { profile, version: now }, companyId, answer }: Props) {
  const stored = storedOf(profile);
  const [form, fields] = useForm<Record<Field, string>>({
    id: "profile",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const typed = answer?.result.initialValue;
  const { version, beside, stale } = storedBeside(answer, {
    ...{ fields: ORDER, stored, version: now },
    held: (field) => String(fields[field].initialValue ?? ""),
  });
  const common = (field: Field, hint?: string) => ({
    field: fields[field],
    label: texts[field],
    hint: beside[field] ?? hint,
    className: beside[field] && "field-differs",
    optional: true,
  });
  const line = (field: Field, more: Partial<TextFieldProps> = {}, hint?: string) => (
    <TextField {...common(field, hint)} autoComplete="off" {...more} />
  );
  const area = (field: Field, hint: string, rows: number) => <TextAreaField {...common(field, hint)} rows={rows} />;
  const ticked = (name: string, before: boolean) => (typed ? typed[name] === "on" : before);
  const phone = say(texts.phoneHint, { phone: phoneExample("") });
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          ORDER.map((field) => fields[field]),
          form.errors,
        )}
      />
      {stale && <StaleNotice />}
      <Form id={form.id} action={href(paths.publicProfile, { companyId })}>
        <input type="hidden" name="baseVersion" value={version} />
        <FieldGroup legend={texts.contacts} hint={texts.contactsHint}>
          {(["business", "technical"] as const).map((kind) => (
            <div key={kind}>
              {line(`${kind}Name`)}
              <div className="two">
                {line(`${kind}Email`, { type: "email" })}
                {line(`${kind}Phone`, { type: "tel" }, phone)}
              </div>
            </div>
          ))}
        </FieldGroup>
        <FieldGroup legend={texts.about}>
          {area("description", texts.descriptionHint, 3)}
          {area("overview", texts.overviewHint, 10)}
          {line("headquarters", {}, texts.headquartersHint)}
          <div className="two">
            {area("countries", texts.countriesHint, 5)}
            {area("websites", texts.websitesHint, 5)}
          </div>
          <TickGroup
            id="industries"
            label={texts.industries}
            hint={texts.industriesHint}
            ticks={industries.map((industry) => ({
              ...{ name: `industry-${industry}`, label: texts.names[industry] },
              checked: ticked(`industry-${industry}`, profile.industries.includes(industry)),
            }))}
          />
        </FieldGroup>
        <FieldGroup legend={texts.sharing}>
          <CheckboxField
            {...{ name: "shared", label: texts.shared, hint: texts.sharedHint }}
            defaultChecked={ticked("shared", profile.shared)}
          />
        </FieldGroup>
        <SubmitRow>
          <Button tone="main">{settingsTexts.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
