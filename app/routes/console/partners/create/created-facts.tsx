import type { CreatedPartner } from "~/domain/partners/create/find";
import { href, paths } from "~/paths";
import { creationTexts as texts } from "~/texts/partner-creation";
import { DefinitionList } from "~/ui/definition-list";
import { PartnerState } from "../partners-table";

interface Props {
  companyId: string;
  created: CreatedPartner;
  /** Names of those who got into the account when it was made. */
  users: readonly string[];
}

/** Links to all that was made, and what else was chosen. Row P4. */
export function CreatedFacts({ companyId, created, users }: Props) {
  const { partner, known, agreement, contractId, marketplace, sourcing, groups, distribution } = created;
  const agreementLink = ({ id, name }: { id: string; name: string }) => (
    <a href={href(paths.agreement, { companyId, agreementId: id })} dir="auto">
      {name}
    </a>
  );
  return (
    <DefinitionList
      items={[
        {
          term: texts.partner,
          value: known ? (
            <a href={href(paths.partner, { companyId, partnerId: partner.id })} dir="auto">
              {partner.name}
            </a>
          ) : (
            <span dir="auto">{partner.name}</span>
          ),
        },
        { term: texts.status, value: <PartnerState status={partner.status} /> },
        ...(users.length > 0 ? [{ term: texts.addedUsers, value: users.join(", ") }] : []),
        { term: texts.agreement, value: agreementLink(agreement) },
        { term: texts.contract, value: <a href={href(paths.contract, { companyId, contractId })}>{contractId}</a> },
        ...distribution.map((one) => ({
          term: `${texts.distribution}, ${one.marketplace}`,
          value: agreementLink(one),
        })),
        ...(marketplace === null ? [] : [{ term: texts.marketplace, value: marketplace }]),
        ...(agreement.type === "service" && groups.length > 0
          ? [{ term: texts.groups, value: groups.map(({ name }) => name).join(", ") }]
          : []),
        ...(sourcing === null ? [] : [{ term: texts.sourcing, value: agreementLink(sourcing) }]),
      ]}
    />
  );
}
