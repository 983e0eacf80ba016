import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { contracts, operators, partnerInvitations, partners } from "~/db/schema";
import { partnersVisibleTo } from "~/domain/partners/policy";
import { Conflict, NotFound } from "~/domain/refusals";

const { id, contractId, email, expiresAt, usedAt, withdrawnAt, createdAt, madeBy } = partnerInvitations;

const own = ({ company }: Operator, partnerId: string) =>
  and(eq(partnerInvitations.companyId, company.id), eq(partnerInvitations.partnerId, partnerId));

/** What has become of an activation link. */
export const invitationState = sql<"open" | "expired" | "used" | "withdrawn">`case
  when ${usedAt} is not null then 'used' when ${withdrawnAt} is not null then 'withdrawn'
  when ${expiresAt} <= now() then 'expired' else 'open' end`;

/** The contract that a partner is invited to: the pending one that makes it a partner. */
const offered = (actor: Operator, partnerId: string) =>
  and(
    eq(contracts.companyId, actor.company.id),
    eq(contracts.partnerId, partnerId),
    eq(contracts.status, "pending"),
    inArray(contracts.type, ["program", "service"]),
  );

/**
 * An invited partner of the actor's company, the contract it is invited to, and its latest activation link.
 * @throws NotFound when it is no partner of the company's
 */
export async function findInvitedPartner(actor: Operator, partnerId: string) {
  const { name, role, status } = partners;
  const [[partner], pending, [invitation]] = await Promise.all([
    db
      .select({ id: partners.partnerId, name, role, status })
      .from(partners)
      .where(and(partnersVisibleTo(actor), eq(partners.partnerId, partnerId))),
    db
      .select({ id: contracts.id, type: contracts.type })
      .from(contracts)
      .where(offered(actor, partnerId))
      .orderBy(desc(contracts.createdAt)),
    db
      .select({ id, contractId, email, expiresAt, usedAt, createdAt, by: operators.name, state: invitationState })
      .from(partnerInvitations)
      .leftJoin(operators, eq(operators.id, madeBy))
      .where(own(actor, partnerId))
      .orderBy(desc(createdAt), desc(id))
      .limit(1),
  ]);
  if (!partner) throw new NotFound("partner");
  // What the link leads to; without one, what the next link will lead to.
  const contract =
    pending.find((one) => invitation?.state === "open" && one.id === invitation.contractId) ?? pending[0];
  return { partner, contract: contract ?? null, invitation: invitation ?? null };
}

/**
 * Holds an invited partner of the actor's company and the contract it is invited to.
 * @throws NotFound; Conflict("partner-active") when somebody works for it already, Conflict("nothing-to-sign") without a pending contract
 */
export async function holdInvitedPartner(tx: Transaction, actor: Operator, partnerId: string) {
  const [partner] = await tx
    .select({ id: partners.partnerId, name: partners.name, status: partners.status })
    .from(partners)
    .where(and(partnersVisibleTo(actor), eq(partners.partnerId, partnerId)))
    .for("update");
  if (!partner) throw new NotFound("partner");
  if (partner.status === "active") throw new Conflict("partner-active");
  const [contract] = await tx
    .select({ id: contracts.id })
    .from(contracts)
    .where(offered(actor, partnerId))
    .orderBy(desc(contracts.createdAt))
    .for("update");
  if (!contract) throw new Conflict("nothing-to-sign");
  return { partner, contract };
}

/**
 * The company that took the place of one that the actor's company had invited: whoever opened the link accepted for a company that was
 * here already. Decision 16.
 */
export async function findSuccessor({ company }: Operator, formerId: string): Promise<string | null> {
  const [found] = await db
    .select({ partnerId: partnerInvitations.partnerId })
    .from(partnerInvitations)
    .where(and(eq(partnerInvitations.companyId, company.id), eq(partnerInvitations.formerId, formerId)))
    .limit(1);
  return found?.partnerId ?? null;
}
