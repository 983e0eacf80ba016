import type { ReactNode } from "react";
import { addressFields, type AddressField, needsAddressField } from "~/domain/tier-accounts/address-format";
import { addressLabels } from "~/texts/addresses";
import { consoleTexts } from "~/texts/console";
import { countryOptions } from "~/texts/countries";
import { wizardTexts } from "~/texts/wizard";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/choice-field";
import { FieldGroup, type FieldLike } from "~/ui/field";
import type { TextFieldProps } from "~/ui/text-field";

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

interface Props {
  country: FieldLike;
  /** Upper case; "" for none. */
  code: string;
  shown: readonly AddressField[];
  /** What is stored now, where it differs from what was typed. */
  stored: ReactNode;
  /** Where the answers go when another country has been chosen, to come back with its fields. */
  follow: string;
  text: (field: AddressField, props: Partial<TextFieldProps>) => ReactNode;
}

/** Address: the country first, because it decides about the rest. Row C5. */
export function AddressGroup({ country, code, shown, stored, follow, text }: Props) {
  const labels = addressLabels(code);
  const one = (field: AddressField) => {
    const required = needsAddressField(code, field);
    return text(field, { label: labels[field], ...(required ? { required } : { optional: true }) });
  };
  return (
    <FieldGroup legend={consoleTexts.wizard.address}>
      <SelectField
        field={country}
        label={consoleTexts.fields.country}
        hint={stored ?? wizardTexts.countryHint}
        empty={consoleTexts.wizard.selectCountry}
        options={countryOptions()}
        required
      />
      <Button size="small" className="without-script" formAction={follow} formNoValidate data-follows={country.id}>
        {wizardTexts.addressForm}
      </Button>
      {rowsOf(shown).map((row) => (
        <div key={row[0]} className={row.length > 1 || !isLine(row[0]!) ? "two" : undefined}>
          {row.map(one)}
        </div>
      ))}
    </FieldGroup>
  );
}
