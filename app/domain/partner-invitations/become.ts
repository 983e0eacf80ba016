import { and, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "~/db/client";
import { companies, contracts, memberships, partnerInvitations, partners } from "~/db/schema";
import { openContractStatuses } from "~/domain/contracts/status";
import { know } from "~/domain/partners/know";
import { Conflict, Invalid, NotFound } from "~/domain/refusals";
import type { Opened } from "./opened";

/** What the invited company was offered. */
const offered = alias(contracts, "offered");

/** The invited company itself comes to life, under the name that its first person gives it. */
export async function becomeNew(tx: Transaction, { partner }: Opened, name: string, operatorId: string): Promise<void> {
  await tx
    .update(companies)
    .set({ name, status: "active", version: sql`${companies.version} + 1`, updatedAt: sql`now()` })
    .where(eq(companies.id, partner.id));
  await tx.insert(memberships).values({ operatorId, companyId: partner.id, role: "owner" });
}

/** To sign for a company is for those who look after it. Safe for pages that offer a choice. */
export const maySign = (role: string): boolean => role === "owner" || role === "operations";

/** A company that somebody may sign for: they own it or run it, and it is of the kind that was invited. */
async function signingFor(tx: Transaction, { partner, inviter }: Opened, companyId: string, operatorId: string) {
  const [found] = await tx
    .select({ id: companies.id, name: companies.name, role: companies.role, as: memberships.role })
    .from(memberships)
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .where(
      and(
        eq(memberships.operatorId, operatorId),
        eq(memberships.companyId, companyId),
        sql`${memberships.suspendedAt} is null and ${companies.suspendedAt} is null`,
      ),
    )
    .for("update", { of: companies });
  if (!found) throw new NotFound("company");
  if (found.role !== partner.role || found.id === inviter.id)
    throw new Invalid("as", "activation-other-kind", { role: partner.role });
  const { as, ...company } = found;
  if (!maySign(as)) throw new Invalid("as", "activation-role-needed", { role: as });
  return company;
}

/**
 * A company that is here already takes the place of the one that was invited; what stood for it until now is gone.
 * @returns the company
 * @throws NotFound when the person does not work there; Invalid("as") when it is of another kind, or not theirs to sign for;
 * Conflict("contract-open")
 */
export async function becomeExisting(tx: Transaction, opened: Opened, companyId: string, operatorId: string) {
  const company = await signingFor(tx, opened, companyId, operatorId);
  const { inviter, partner } = opened;
  const [rival] = await tx
    .select({ id: contracts.id })
    .from(contracts)
    .innerJoin(offered, and(eq(offered.agreementId, contracts.agreementId), eq(offered.partnerId, partner.id)))
    .where(
      and(
        eq(contracts.partnerId, company.id),
        inArray(contracts.status, [...openContractStatuses]),
        inArray(offered.status, [...openContractStatuses]),
      ),
    )
    .limit(1);
  if (rival) throw new Conflict("contract-open", { contract: rival.id });
  await tx.update(contracts).set({ partnerId: company.id }).where(eq(contracts.partnerId, partner.id));
  await tx
    .update(partnerInvitations)
    .set({ partnerId: company.id, formerId: partner.id })
    .where(eq(partnerInvitations.partnerId, partner.id));
  const gone = await tx
    .delete(partners)
    .where(or(eq(partners.partnerId, partner.id), eq(partners.companyId, partner.id)))
    .returning({ companyId: partners.companyId, externalId: partners.externalId });
  await know(tx, [inviter.id, company.id], gone.find((row) => row.companyId === inviter.id)?.externalId ?? null);
  await tx.delete(companies).where(eq(companies.id, partner.id));
  return company;
}
