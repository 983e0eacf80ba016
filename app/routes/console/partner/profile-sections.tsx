import type { PartnerProfile } from "~/domain/partners/find-profile";
import { countryName } from "~/texts/countries";
import { partnerDetailTexts as texts } from "~/texts/partner-details";
import { profileTexts } from "~/texts/profiles";
import { say } from "~/texts/say";
import { DefinitionList } from "~/ui/definition-list";
import { Section } from "~/ui/page-head";
import { Prose } from "~/ui/prose";

const { facts } = texts;

interface Props {
  name: string;
  /** Null when the partner does not share it. */
  profile: PartnerProfile["profile"];
  /** HTML made safe. */
  overview: string | null;
}

const Websites = ({ addresses }: { addresses: readonly string[] }) => (
  <>
    {addresses.map((address) => (
      <div key={address}>
        <a className="link" href={address} rel="noopener noreferrer nofollow">
          {address.replace(/^https?:\/\//, "").replace(/\/$/, "")}
        </a>
      </div>
    ))}
  </>
);

/** What a partner tells of itself, as far as it shares it. Row P9. */
export function PartnerProfileSections({ name, profile, overview }: Props) {
  if (!profile) return <p className="soft">{say(texts.unshared, { name })}</p>;
  const { description, headquarters, countries, websites, industries } = profile;
  return (
    <>
      <Section title={texts.profile}>
        <DefinitionList
          items={[
            { term: facts.description, value: description },
            { term: facts.headquarters, value: headquarters },
            { term: facts.countries, value: countries.map((code) => countryName(code)).join(", ") },
            { term: facts.websites, value: websites.length > 0 ? <Websites addresses={websites} /> : null },
            { term: facts.industries, value: industries.map((key) => profileTexts.names[key] ?? key).join(", ") },
          ]}
        />
      </Section>
      {overview && (
        <Section title={texts.overview}>
          <Prose html={overview} />
        </Section>
      )}
    </>
  );
}
