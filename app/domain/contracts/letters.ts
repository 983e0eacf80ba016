import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "~/db/client";
import { agreements, companies, contracts, contractSignatures, memberships, operators } from "~/db/schema";
import type { WaitingMessage } from "~/domain/messages/sending";
import type { ContractStatus } from "./status";
import { type ToldDeed, toldDeeds } from "./tell";

const distributor = alias(companies, "distributor");
const partner = alias(companies, "partner");

/** Who signed last. */
const signedBy = sql<{ name: string; email: string } | null>`(${db
  .select({
    signer: sql`json_build_object('name', ${contractSignatures.signedByName}, 'email', ${contractSignatures.signedByEmail})`,
  })
  .from(contractSignatures)
  .where(eq(contractSignatures.contractId, contracts.id))
  .orderBy(desc(contractSignatures.id))
  .limit(1)})`;

/** A contract of a letter's company, and the owner it is for, as long as they are one. */
async function contractOf({ personId, recipient, details, actor }: WaitingMessage) {
  const [found] = await db
    .select({
      ...{ contractId: contracts.id, status: contracts.status, note: contracts.note, endNote: contracts.endNote },
      ...{ name: operators.name, email: operators.email, companyId: memberships.companyId, signedBy },
      agreement: agreements.name,
      distributor: { id: distributor.id, name: distributor.name },
      partner: { id: partner.id, name: partner.name },
    })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .innerJoin(distributor, eq(distributor.id, contracts.companyId))
    .innerJoin(partner, eq(partner.id, contracts.partnerId))
    .innerJoin(operators, and(eq(operators.id, personId), eq(operators.email, recipient)))
    .innerJoin(
      memberships,
      and(
        ...[eq(memberships.operatorId, operators.id), eq(memberships.companyId, actor.company?.id ?? "")],
        ...[eq(memberships.role, "owner"), isNull(memberships.suspendedAt)],
      ),
    )
    .where(
      and(
        eq(contracts.id, details.contractId ?? ""),
        sql`${memberships.companyId} in (${contracts.companyId}, ${contracts.partnerId})`,
      ),
    );
  return found ? { ...found, by: details.by ?? "" } : null;
}

export type ContractLetter = NonNullable<Awaited<ReturnType<typeof contractOf>>>;

/** A contract that waits for the partner's signature; null once it waits no more. */
export async function contractOfferedLetter(message: WaitingMessage): Promise<ContractLetter | null> {
  const found = await contractOf(message);
  return found?.status === "pending" ? found : null;
}

/** The states in which a deed is still what came last. */
const after: Record<ToldDeed, readonly ContractStatus[]> = {
  sign: ["active"],
  accept: ["active"],
  reject: ["rejected"],
  refine: ["enrolling"],
  enrol: ["pending", "active"],
  submit: ["pending", "active"],
};

/** What the other side has done; null when the contract has gone on since. */
export async function contractAnsweredLetter(
  message: WaitingMessage,
): Promise<(ContractLetter & { deed: ToldDeed }) | null> {
  const deed = toldDeeds.find((one) => one === message.details.deed);
  const found = deed && (await contractOf(message));
  return found && after[deed].includes(found.status) ? { ...found, deed } : null;
}

/** Who accepted an invitation, and for which company; null when that contract is not active any more. */
export async function partnerCameInLetter(message: WaitingMessage): Promise<PartnerCameInLetter | null> {
  const found = await contractOf(message);
  if (found?.status !== "active" || !found.signedBy) return null;
  return { ...found, signedBy: found.signedBy, invited: message.details.invited ?? "" };
}

export interface PartnerCameInLetter extends ContractLetter {
  signedBy: { name: string; email: string };
  /** As the inviter had called the company. */
  invited: string;
}
