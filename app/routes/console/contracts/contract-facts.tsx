import type { FoundContract } from "~/domain/contracts/find";
import { href, paths } from "~/paths";
import { agreementTexts } from "~/texts/agreements";
import { contractTexts as texts } from "~/texts/contracts";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Time } from "~/ui/time";
import { ContractState } from "./states";

type Shown = Pick<
  FoundContract,
  | "id"
  | "type"
  | "status"
  | "kind"
  | "agreement"
  | "distributor"
  | "partner"
  | "marketplace"
  | "createdByName"
  | "createdAt"
  | "enrolledAt"
  | "activatedAt"
  | "endedAt"
  | "endedByName"
  | "note"
  | "endNote"
  | "enrolment"
  | "known"
  | "seesAgreement"
>;

interface Props {
  contract: Shown;
  companyId: string;
  timeZone: string;
}

/** Who and what a contract is about, and when. */
export function ContractFacts({ contract, companyId, timeZone }: Props) {
  const at = (value: Date | null) => value && <Time value={value} timeZone={timeZone} look="absolute" />;
  const company = ({ id, name }: { id: string; name: string }) =>
    id === companyId || !contract.known ? name : <a href={href(paths.partner, { companyId, partnerId: id })}>{name}</a>;
  const { agreement, endedAt, endedByName, marketplace, note, endNote, enrolment, enrolledAt } = contract;
  const some = (term: string, value: Definition["value"]): Definition[] => (value ? [{ term, value }] : []);
  return (
    <DefinitionList
      narrow
      items={[
        { term: texts.columns.status, value: <ContractState status={contract.status} /> },
        { term: texts.columns.contract, value: <Id value={contract.id} /> },
        { term: texts.columns.type, value: agreementTexts.types[contract.type] },
        {
          term: texts.columns.agreement,
          value: contract.seesAgreement ? (
            <a href={href(paths.agreement, { companyId, agreementId: agreement.id })}>{agreement.name}</a>
          ) : (
            agreement.name
          ),
        },
        { term: texts.distributor, value: company(contract.distributor) },
        { term: texts.partner, value: company(contract.partner) },
        ...some(texts.columns.marketplace, marketplace),
        { term: texts.kind, value: texts.kinds[contract.kind] },
        { term: texts.columns.created, value: at(contract.createdAt) },
        { term: texts.createdBy, value: contract.createdByName },
        ...some(texts.enrolled, at(enrolledAt)),
        ...some(texts.activated, at(contract.activatedAt)),
        ...some(texts.ended, at(endedAt)),
        ...some(texts.by, endedAt && endedByName),
        ...some(texts.enrolment, enrolment),
        ...some(texts.note, note),
        ...some(texts.endNote, endNote),
      ]}
    />
  );
}
