import type { OwnProfile } from "~/domain/company-profiles/find-own";
import { countryName } from "~/texts/countries";
import { profileTexts as texts } from "~/texts/profiles";
import { settingsTexts } from "~/texts/settings";
import { DefinitionList } from "~/ui/definition-list";

const contact = (person: { name: string; email: string; phone: string | null } | null) =>
  person && [person.name, person.email, person.phone].filter(Boolean).join(", ");

/** Public profile for those who do not change it. */
export function ProfileFacts({ profile }: Pick<OwnProfile, "profile">) {
  return (
    <>
      <p className="field-hint">{settingsTexts.ownersOnly}</p>
      <DefinitionList
        items={[
          { term: texts.businessName, value: contact(profile.business) },
          { term: texts.technicalName, value: contact(profile.technical) },
          { term: texts.description, value: profile.description },
          { term: texts.overview, value: profile.overview },
          { term: texts.headquarters, value: profile.headquarters },
          { term: texts.countries, value: profile.countries.map((code) => countryName(code)).join(", ") },
          { term: texts.websites, value: profile.websites.join(", ") },
          { term: texts.industries, value: profile.industries.map((key) => texts.names[key]).join(", ") },
          { term: texts.sharedNow, value: profile.shared ? texts.yes : texts.no },
        ]}
      />
    </>
  );
}
