import type { CompanyAccount } from "~/domain/companies/find-account";
import { countryName } from "~/texts/countries";
import { languageName } from "~/texts/languages";
import { settingsTexts } from "~/texts/settings";
import { DefinitionList } from "~/ui/definition-list";
import { Section } from "~/ui/page-head";
import { Contrast } from "./contrast";

const texts = settingsTexts.information;

/** Account Information for those who do not change it. */
export function InformationFacts({ account }: { account: CompanyAccount }) {
  return (
    <Section title={texts.general}>
      <p className="field-hint">{settingsTexts.ownersOnly}</p>
      <DefinitionList
        items={[
          { term: texts.name, value: account.name },
          { term: texts.nickname, value: account.nickname },
          { term: texts.supportEmail, value: account.supportEmail },
          { term: texts.supportPhone, value: account.supportPhone },
          { term: texts.country, value: account.country && countryName(account.country) },
          { term: texts.language, value: languageName(account.language) },
          { term: texts.timeZone, value: account.timeZone },
          { term: texts.colour, value: account.colour },
        ]}
      />
      <Contrast colour={account.colour} />
    </Section>
  );
}
