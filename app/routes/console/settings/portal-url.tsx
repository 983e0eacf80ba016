import { settingsTexts } from "~/texts/settings";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Section } from "~/ui/page-head";

const texts = settingsTexts.portalUrl;

interface Props {
  /** None while no domain of the company is proven. */
  own: string | null;
  /** None while the company has no nickname. */
  withNickname: string | null;
  without: string;
}

/** The storefront's own address, at the company's own domain, with and without nickname, to copy. Row S1. */
export function PortalUrl({ own, withNickname, without }: Props) {
  return (
    <Section title={texts.title}>
      <p className="field-hint">{texts.hint}</p>
      <DefinitionList
        items={[
          ...(own ? [{ term: texts.own, value: <Id value={own} href={own} /> }] : []),
          { term: texts.with, value: withNickname ? <Id value={withNickname} href={withNickname} /> : texts.none },
          {
            term: texts.without,
            value: (
              <>
                <Id value={without} href={without} /> <span className="soft">{texts.withoutHint}</span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
