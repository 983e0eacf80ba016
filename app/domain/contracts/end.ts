import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreements, contracts, listings, partners } from "~/db/schema";
import { lead } from "./hold";
import { openContractStatuses } from "./status";

interface Ended {
  id: string;
  type: string;
  agreementId: string;
  companyId: string;
  partnerId: string;
}

/** Products that stood on a marketplace by these contracts stand there no more. */
async function unlist(tx: Transaction, contractIds: string[]): Promise<number> {
  if (contractIds.length === 0) return 0;
  const unlisted = await tx
    .update(listings)
    .set({ status: "unlisted", version: sql`${listings.version} + 1`, updatedAt: sql`now()` })
    .where(and(inArray(listings.contractId, contractIds), eq(listings.status, "listed")))
    .returning({ id: listings.id });
  return unlisted.length;
}

/** The partner's open contracts under the agreements that lie in a program agreement end with the program contract. */
async function endDistribution(tx: Transaction, actor: Operator, ended: Ended, note: string): Promise<string[]> {
  const below = await tx
    .select({ id: contracts.id, status: contracts.status })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .where(
      and(
        eq(agreements.parentId, ended.agreementId),
        eq(contracts.partnerId, ended.partnerId),
        inArray(contracts.status, [...openContractStatuses]),
      ),
    )
    .orderBy(contracts.id)
    .for("update", { of: contracts });
  for (const one of below)
    await lead(tx, actor, one, one.status === "active" ? "terminated" : "rejected", { endNote: note });
  return below.map(({ id }) => id);
}

/**
 * When a program or service contract is over, or was not to be: two companies without another between them, whichever of them offered it,
 * are no partners any more.
 */
export async function part(
  tx: Transaction,
  { type, companyId: a, partnerId: b }: Pick<Ended, "type" | "companyId" | "partnerId">,
): Promise<boolean> {
  if (type !== "program" && type !== "service") return false;
  const both = or(
    and(eq(partners.companyId, a), eq(partners.partnerId, b)),
    and(eq(partners.companyId, b), eq(partners.partnerId, a)),
  );
  // Held before anything is asked, so that of two contracts that end at once the second sees the end of the first.
  await tx.select({ id: partners.partnerId }).from(partners).where(both).orderBy(partners.companyId).for("update");
  const [held] = await tx
    .select({ id: contracts.id })
    .from(contracts)
    .where(
      and(
        or(
          and(eq(contracts.companyId, a), eq(contracts.partnerId, b)),
          and(eq(contracts.companyId, b), eq(contracts.partnerId, a)),
        ),
        inArray(contracts.type, ["program", "service"]),
        inArray(contracts.status, ["pending", "active"]),
      ),
    )
    .limit(1);
  if (held) return false;
  await tx
    .update(partners)
    .set({ removedAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(both, isNull(partners.removedAt)));
  return true;
}

/** What follows when an active contract ends; all of it in the same transaction. */
export async function followEnd(tx: Transaction, actor: Operator, ended: Ended, note: string) {
  const below = ended.type === "program" ? await endDistribution(tx, actor, ended, note) : [];
  const unlisted = await unlist(tx, [ended.id, ...below]);
  return { alsoEnded: below, unlisted, parted: await part(tx, ended) };
}
