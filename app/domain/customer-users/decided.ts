import { and, desc, eq, sql } from "drizzle-orm";
import type { Queryable } from "~/db/client";
import { auditEntries } from "~/db/schema";
import { Conflict } from "~/domain/refusals";
import type { CustomerUserStatus } from "./status";

/** Nobody waits here any more: says who saw to it last. */
export async function refuseDecided(at: Queryable, id: string, status: CustomerUserStatus): Promise<Conflict> {
  const decisive = sql`${auditEntries.deed} in ('customer-user.approve', 'customer-user.change', 'customer-user.add')`;
  const [last] = await at
    .select({ by: auditEntries.actorName })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, id), decisive))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  return new Conflict("user-decided", { by: last?.by ?? "Counterpart", status });
}
