import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, companies, contracts } from "~/db/schema";
import { NotFound } from "~/domain/refusals";

/** What came of Create Partner, by its contract: also once the partner has another name, or has become another company. Row P4. */
export async function findCreated({ company }: Operator, contractId: string) {
  const [found] = await db
    .select({
      contractId: contracts.id,
      partner: { id: companies.id, name: companies.name, status: companies.status },
      agreement: { id: agreements.id, name: agreements.name },
    })
    .from(contracts)
    .innerJoin(companies, eq(companies.id, contracts.partnerId))
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .where(and(eq(contracts.id, contractId), eq(contracts.companyId, company.id)));
  if (!found) throw new NotFound("contract");
  return found;
}
