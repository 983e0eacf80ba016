import type { ReactNode } from "react";
import { addressFields, type AddressField, needsAddressField } from "~/domain/tier-accounts/address-format";
import { regionNamed, regionsOf } from "~/domain/tier-accounts/regions";
import { addressLabels, addressWords } from "~/texts/addresses";
import { countryOptions } from "~/texts/countries";
import { Button } from "~/ui/button";
import { type Option, SelectField } from "~/ui/choice-field";
import { FieldGroup, type FieldLike } from "~/ui/field";
import type { TextFieldProps } from "~/ui/text-field";
import { useLanguage, useSay, useTexts } from "./language";

/**
 * The fields of an address as its country writes them, and after them those that hold something all the same, so that nothing is lost.
 * @param filled what the form holds
 */
export function shownFields(country: string, filled: (field: AddressField) => boolean): AddressField[] {
  const own = addressFields(country);
  return [...own, ...addressFields("").filter((field) => !own.includes(field) && filled(field))];
}

const isLine = (field: AddressField) => field === "addressLine1" || field === "addressLine2";

/** Lines of the street stand alone, what is short beside each other. */
function rowsOf(fields: readonly AddressField[]): AddressField[][] {
  const rows: AddressField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (last && !isLine(field) && !isLine(last[0]!)) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

/**
 * The regions of a country, to choose from. What the form holds keeps its own writing, and its place at the top when it is none of them:
 * a form that is saved as it was changes nothing.
 */
function regionOptions(country: string, held: string, unlisted: string): Option[] {
  const regions = regionsOf(country);
  const same = held && regionNamed(country, held);
  const options = regions.map(({ value, label }) => ({ value: value === same ? held : value, label }));
  if (regions.length === 0 || !held.trim() || same) return options;
  return [{ value: held, label: unlisted }, ...options];
}

interface Props {
  country: FieldLike;
  state: FieldLike;
  /** Upper case; "" for none. */
  code: string;
  shown: readonly AddressField[];
  /** Everything of it may be left out. */
  optional?: boolean;
  /** What is stored now, where it differs from what was typed. */
  stored?: { country?: string; state?: string } | undefined;
  /** Where the answers go when another country has been chosen, to come back with its fields. */
  follow: string;
  text: (field: AddressField, props: Partial<TextFieldProps>) => ReactNode;
}

/** Address: the country first, because it decides about the rest. Row C5. */
export function AddressGroup({ country, state, code, shown, optional, stored, follow, text }: Props) {
  const texts = useTexts().address;
  const say = useSay();
  const language = useLanguage();
  const labels = addressLabels(code, language);
  const held = String(state.initialValue ?? "");
  const regions = regionOptions(code, held, say(texts.unlistedRegion, { state: held }));
  const one = (field: AddressField) => {
    const required = !optional && needsAddressField(code, field);
    const said = { label: labels[field], ...(required ? { required } : { optional: true }) };
    if (field !== "state" || regions.length === 0) return text(field, said);
    return (
      <SelectField
        key={field}
        field={state}
        {...said}
        hint={stored?.state}
        className={stored?.state && "field-differs"}
        empty={say(texts.selectRegion, { state: addressWords(code, language).state })}
        options={regions}
        autoComplete="off"
      />
    );
  };
  return (
    <FieldGroup legend={texts.title}>
      <SelectField
        field={country}
        label={texts.country}
        hint={stored?.country ?? texts.countryHint}
        className={stored?.country && "field-differs"}
        empty={texts.selectCountry}
        options={countryOptions(language)}
        {...(optional ? { optional } : { required: true })}
      />
      <Button size="small" className="without-script" formAction={follow} formNoValidate data-follows={country.id}>
        {texts.follow}
      </Button>
      {rowsOf(shown).map((row) => (
        <div key={row[0]} className={row.length > 1 || !isLine(row[0]!) ? "two" : undefined}>
          {row.map(one)}
        </div>
      ))}
    </FieldGroup>
  );
}
