import { type AccountField, fieldTexts, type TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import { addressLabels } from "~/texts/addresses";
import { consoleTexts } from "~/texts/console";
import { countryName } from "~/texts/countries";
import { phoneInWords } from "~/texts/phones";
import { say } from "~/texts/say";
import { DefinitionList } from "~/ui/definition-list";
import { Section } from "~/ui/page-head";

const { account: texts, wizard } = consoleTexts;

const sections: [heading: string, fields: AccountField[]][] = [
  [wizard.general, ["name", "externalUid", "externalId", "taxId", "environment"]],
  [wizard.address, ["addressLine1", "addressLine2", "postalCode", "city", "state", "country"]],
  [wizard.contact, ["firstName", "lastName", "email", "phone"]],
];

/** What the fields are called in the account's country. */
export const fieldLabels = ({ contactInfo }: TierAccountSnapshot): Record<AccountField, string> => ({
  ...consoleTexts.fields,
  ...addressLabels(contactInfo.country),
});

/** A field's value the way a person reads it. */
export function inWords(field: AccountField, value: string): string {
  if (field === "country") return countryName(value);
  if (field === "environment")
    return consoleTexts.environments[value as keyof typeof consoleTexts.environments] ?? value;
  if (field === "phone") return phoneInWords(value);
  if (field === "type") return consoleTexts.types[value as keyof typeof consoleTexts.types] ?? value;
  return value;
}

/** A value of any script within a sentence of ours: neither turns the other round. */
const apart = (text: string) => `\u2068${text}\u2069`;

export interface Comparison {
  version: number;
  data: TierAccountSnapshot;
}

/** General, Address and Technical contact of an account; what differs from `before` is marked and says what it was. */
export function AccountSections({ data, before }: { data: TierAccountSnapshot; before: Comparison | null }) {
  const labels = fieldLabels(data);
  const now = fieldTexts(data);
  const old = before && fieldTexts(before.data);
  const was = (field: AccountField) => {
    if (!before || !old || old[field] === now[field]) return undefined;
    const { version } = before;
    return old[field]
      ? say(texts.was, { value: apart(inWords(field, old[field])), version })
      : say(texts.wasEmpty, { version });
  };
  return (
    <>
      {sections.map(([heading, fields]) => (
        <Section key={heading} title={heading}>
          <DefinitionList
            items={fields.map((field) => ({ term: labels[field], value: inWords(field, now[field]), was: was(field) }))}
          />
        </Section>
      ))}
    </>
  );
}
