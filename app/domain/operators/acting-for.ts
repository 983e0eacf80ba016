import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { operatorMayEnter } from "~/auth/may-enter";
import type { Queryable } from "~/db/client";
import { companies, memberships, operators } from "~/db/schema";

/** An operator for whom a job goes on with what they began, as what they are now; null when they may not come in any more. */
export async function actingFor(
  tx: Queryable,
  { operatorId, companyId }: { operatorId: string; companyId: string },
): Promise<Operator | null> {
  const [found] = await tx
    .select({
      ...{ id: operators.id, name: operators.name, email: operators.email, role: memberships.role },
      company: { id: companies.id, name: companies.name, role: companies.role },
      ...{ own: operators.timeZone, timeZone: companies.timeZone },
    })
    .from(operators)
    .innerJoin(memberships, eq(memberships.operatorId, operators.id))
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .where(and(eq(operators.id, operatorId), eq(companies.id, companyId), operatorMayEnter));
  if (!found) return null;
  const { own, ...rest } = found;
  return { ...rest, kind: "operator", timeZone: own ?? rest.timeZone, requestId: null, ip: null };
}
