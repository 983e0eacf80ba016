import { and, eq, isNull } from "drizzle-orm";
import { db } from "~/db/client";
import { agreements, agreementVersions, contracts, memberships, operators } from "~/db/schema";
import type { WaitingMessage } from "~/domain/messages/sending";

/** What the letter about a new version of an agreement says. */
export interface AgreementUpdatedLetter {
  name: string;
  email: string;
  /** The distributor. */
  company: string;
  agreement: string;
  contractId: string;
  /** Whose contract it is. */
  partnerId: string;
}

/** What there is to sign; null when it is signed already, nothing to be signed any more, or another version meanwhile. */
export async function agreementUpdatedLetter(message: WaitingMessage): Promise<AgreementUpdatedLetter | null> {
  const { personId, recipient, details, actor } = message;
  const [found] = await db
    .select({
      ...{ name: operators.name, email: operators.email, agreement: agreements.name, contractId: contracts.id },
      ...{ partnerId: contracts.partnerId, signed: contracts.agreementVersion, offered: agreementVersions.version },
    })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .innerJoin(agreementVersions, and(eq(agreementVersions.agreementId, agreements.id), agreementVersions.active))
    .innerJoin(operators, and(eq(operators.id, personId), eq(operators.email, recipient)))
    .innerJoin(
      memberships,
      and(
        ...[eq(memberships.operatorId, operators.id), eq(memberships.companyId, contracts.partnerId)],
        ...[eq(memberships.role, "owner"), isNull(memberships.suspendedAt)],
      ),
    )
    .where(and(eq(contracts.id, details.contractId ?? ""), eq(contracts.status, "active")));
  if (!found || found.signed === found.offered || String(found.offered) !== details.version) return null;
  const { signed: _signed, offered: _offered, ...letter } = found;
  return { ...letter, company: actor.company?.name ?? "" };
}
