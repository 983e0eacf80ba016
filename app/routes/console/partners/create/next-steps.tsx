import type { ReactNode } from "react";
import type { CreatedPartner } from "~/domain/partners/create/find";
import { href, paths } from "~/paths";
import { creationTexts } from "~/texts/partner-creation";
import { say } from "~/texts/say";
import { Section } from "~/ui/page-head";

const texts = creationTexts.nextSteps;

/** What is still to be done before the two do business, and by whom. Row P4. */
export function NextSteps({ companyId, created }: { companyId: string; created: CreatedPartner }) {
  const { partner, agreement, distribution, sourcing, known } = created;
  const { name } = partner;
  const contracts = (
    <a className="link" href={href(paths.contracts, { companyId }, { waiting: "yes" })}>
      {texts.contracts}
    </a>
  );
  const marketplaces = (
    <a className="link" href={href(paths.addMarketplaces, { companyId, partnerId: partner.id })}>
      {texts.marketplaces}
    </a>
  );
  const isVendor = agreement.type === "program";
  const steps: [key: string, step: ReactNode][] = [];
  if (partner.status === "invited") steps.push(["link", texts.passLink]);
  if (isVendor && distribution.length > 0)
    steps.push([
      "enrol",
      <>
        {say(texts.enrol, { name })} {contracts}.
      </>,
    ]);
  if (isVendor && distribution.length === 0 && known)
    steps.push([
      "marketplaces",
      <>
        {say(texts.addMarketplaces, { name })} {marketplaces}.
      </>,
    ]);
  if (sourcing !== null)
    steps.push([
      "source",
      <>
        {say(texts.source, { name, sourcing: sourcing.name })} {contracts}.
      </>,
    ]);
  if (steps.length === 0) return null;
  return (
    <Section title={creationTexts.next}>
      <ol className="account-users">
        {steps.map(([key, step]) => (
          <li key={key}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}
