import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { tellOwners } from "~/domain/messages/tell-owners";

/** What one side does with a contract, and the other is told of by mail. */
export const toldDeeds = ["sign", "reject", "refine", "enrol", "submit", "accept"] as const;

export type ToldDeed = (typeof toldDeeds)[number];

interface Between {
  id: string;
  companyId: string;
  partnerId: string;
}

/** The owners of the other company get a letter about what the actor has done with a contract. Row P2. */
export const tellOther = (tx: Transaction, actor: Operator, contract: Between, deed: ToldDeed): Promise<void> =>
  tellOwners(tx, actor, {
    companyId: contract.companyId === actor.company.id ? contract.partnerId : contract.companyId,
    kind: "contract-answered",
    details: { contractId: contract.id, deed, by: actor.name },
  });

/** The partner's owners get a letter about a contract that waits for their signature; of one that nobody works for yet, nobody. Row P2. */
export const tellOffered = (tx: Transaction, actor: Operator, contract: Between): Promise<void> =>
  tellOwners(tx, actor, {
    companyId: contract.partnerId,
    kind: "contract-offered",
    details: { contractId: contract.id, by: actor.name },
  });
