import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { companies, partners } from "~/db/schema";

/**
 * Puts two companies into each other's directories, or back into them. Whoever is there already stays as they are.
 * @param externalId what the first calls the second in its own systems
 */
export async function know(
  tx: Transaction,
  [companyId, partnerId]: readonly [string, string],
  externalId: string | null = null,
): Promise<void> {
  const both = await tx
    .select({ id: companies.id, role: companies.role, name: companies.name, status: companies.status })
    .from(companies)
    .where(inArray(companies.id, [companyId, partnerId]))
    .orderBy(companies.id)
    // Against a change of name meanwhile, which goes to those who are known already.
    .for("share");
  const rows = both.map(({ id, ...facts }) => ({
    ...facts,
    companyId: id === partnerId ? companyId : partnerId,
    partnerId: id,
    externalId: id === partnerId ? externalId : null,
  }));
  await tx
    .insert(partners)
    .values(rows)
    .onConflictDoUpdate({
      target: [partners.companyId, partners.partnerId],
      set: {
        removedAt: null,
        externalId: sql`coalesce(excluded.external_id, ${partners.externalId})`,
        updatedAt: sql`now()`,
      },
    });
}
