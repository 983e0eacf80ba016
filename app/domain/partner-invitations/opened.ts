import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Visitor } from "~/auth/actor";
import { invitationLimit } from "~/auth/limits.server";
import { fingerprint } from "~/auth/secrets";
import { db, type Queryable, type Transaction } from "~/db/client";
import { agreements, agreementVersions, companies, contracts, documents, partnerInvitations } from "~/db/schema";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { Conflict } from "~/domain/refusals";
import { isOpen } from "./make";

const partner = alias(companies, "partner");
const { version, description, documentSource, documentUrl, documentId, hash } = agreementVersions;

/** The invitation behind a link that works, with everything that is offered by it. */
const behind = (at: Queryable, token: string) =>
  at
    .select({
      id: partnerInvitations.id,
      inviter: { id: companies.id, name: companies.name, role: companies.role },
      partner: { id: partner.id, name: partner.name, role: partner.role },
      contract: { id: contracts.id, type: contracts.type, agreementId: contracts.agreementId },
      agreement: { id: agreements.id, name: agreements.name },
      offer: { version, description, documentSource, documentUrl, documentId, documentName: documents.fileName, hash },
    })
    .from(partnerInvitations)
    .innerJoin(companies, eq(companies.id, partnerInvitations.companyId))
    .innerJoin(partner, eq(partner.id, partnerInvitations.partnerId))
    .innerJoin(contracts, eq(contracts.id, partnerInvitations.contractId))
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .innerJoin(agreementVersions, and(eq(agreementVersions.agreementId, agreements.id), agreementVersions.active))
    .leftJoin(documents, eq(documents.id, agreementVersions.documentId))
    .where(
      and(
        eq(partnerInvitations.token, fingerprint(token)),
        isOpen,
        gt(partnerInvitations.expiresAt, sql`now()`),
        eq(contracts.status, "pending"),
        eq(partner.status, "invited"),
        isNull(companies.suspendedAt),
      ),
    );

/** An invitation that can be accepted, held together with its contract. */
export async function holdOpened(tx: Transaction, token: string) {
  const [opened] = await behind(tx, token).for("update", { of: [partnerInvitations, contracts, partner] });
  if (!opened) throw new Conflict("link-void");
  return opened;
}

export type Opened = Awaited<ReturnType<typeof holdOpened>>;

/**
 * What an activation link offers; looking does not use it up. Row P8.
 * @returns also what a new person's password must be made of
 * @throws Conflict("link-void") when it was used, withdrawn or replaced, or is over; TooSoon
 */
export async function openInvitation(visitor: Visitor, token: string) {
  await invitationLimit.take(visitor.ip ?? "");
  const [opened] = await behind(db, token);
  if (!opened) throw new Conflict("link-void");
  const { passwords: rules } = await storeSettingsOf(opened.partner.id);
  return { ...opened, rules };
}

/**
 * Whose link it is that does not work any more, for somebody who works for one of its two sides: to everybody else it says nothing. Row P8.
 * @param own ids of the companies that they work for
 */
export async function recognise(token: string, own: readonly string[]) {
  const [found] = await db
    .select({
      inviter: { id: companies.id, name: companies.name },
      partner: { id: partner.id, name: partner.name },
      used: sql<boolean>`${partnerInvitations.usedAt} is not null`,
    })
    .from(partnerInvitations)
    .innerJoin(companies, eq(companies.id, partnerInvitations.companyId))
    .innerJoin(partner, eq(partner.id, partnerInvitations.partnerId))
    .where(eq(partnerInvitations.token, fingerprint(token)));
  if (!found) return null;
  const { used, ...sides } = found;
  if (used && own.includes(sides.partner.id)) return { ...sides, as: "accepted" as const };
  if (!own.includes(sides.inviter.id)) return null;
  return { ...sides, as: used ? ("used" as const) : ("over" as const) };
}
