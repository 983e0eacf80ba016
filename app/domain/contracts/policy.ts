import { eq, or, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { contracts, partners } from "~/db/schema";
import { canManageContracts } from "~/domain/partners/policy";
import type { AgreementType } from "~/domain/agreements/types";
import { type ContractDeed, type ContractStatus, contractTransitions, type Party, transitionOf } from "./status";

/** A contract is seen by the two companies that it is between. */
export const contractsVisibleTo = ({ company }: Operator): SQL =>
  or(eq(contracts.companyId, company.id), eq(contracts.partnerId, company.id))!;

/** Whether the other company stands in the actor's directory. */
export const otherIsKnown = ({ company }: Operator) => sql<boolean>`exists (select 1 from ${partners} p
  where p.company_id = ${company.id} and p.partner_id in (${contracts.companyId}, ${contracts.partnerId})
  and p.removed_at is null)`;

/** On which side of a contract that they see somebody stands. */
export const partyOf = ({ company }: Operator, contract: { companyId: string }): Party =>
  contract.companyId === company.id ? "distributor" : "partner";

interface Standing {
  type: AgreementType;
  status: ContractStatus;
  companyId: string;
  /** Whether the agreement has another version on offer than the contract's. */
  updateAvailable: boolean;
  /** Whether a signature of the partner's has none against it. */
  uncountersigned: boolean;
}

/** What the actor can do with a contract now. */
export function deedsOpenTo(actor: Operator, contract: Standing): ContractDeed[] {
  if (!canManageContracts(actor)) return [];
  const party = partyOf(actor, contract);
  const deeds = Object.keys(contractTransitions) as ContractDeed[];
  return deeds.filter((deed) => {
    if (deed === "signUpdate" && !contract.updateAvailable) return false;
    if (deed === "countersign" && !contract.uncountersigned) return false;
    return transitionOf(deed, contract, party) !== undefined;
  });
}
