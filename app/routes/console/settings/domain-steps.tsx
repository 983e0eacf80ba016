import { PROOF_PATH } from "~/domain/store-domains/proof-path";
import { domainTexts } from "~/texts/domains";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Section } from "~/ui/page-head";

const texts = domainTexts.steps;

/** The three steps that make a domain the company's own. */
export const DomainSteps = ({ host, token }: { host: string; token: string }) => (
  <Section title={domainTexts.stepsTitle}>
    <ol className="steps-in-words">
      <li>
        <strong>{texts.put}</strong>
        <p>{texts.putText}</p>
        <DefinitionList
          items={[
            { term: texts.path, value: <Id value={`https://${host}${PROOF_PATH}`} /> },
            { term: texts.token, value: <Id value={token} /> },
          ]}
        />
      </li>
      <li>
        <strong>{texts.check}</strong>
        <p>{texts.checkText}</p>
      </li>
      <li>
        <strong>{texts.point}</strong>
        <p>
          {texts.pointText} {texts.pointDone}
        </p>
      </li>
    </ol>
  </Section>
);
