import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { messages } from "~/db/schema";
import { ERASED } from "./erased";

/**
 * Part of the deeds that erase somebody: takes them out of the letters to them and out of the audit trail, where what was done stays
 * readable, and what organizations are called with it. Decision 13.
 * @param person who stands there as the one who did something
 * @param subjects the ids under which something was done to them
 */
export async function eraseTraces(tx: Transaction, person: string, subjects: readonly string[]): Promise<void> {
  await tx
    .update(messages)
    .set({
      ...{ recipient: "", details: {}, trouble: null },
      status: sql`case ${messages.status} when 'waiting' then 'dropped' else ${messages.status} end`,
    })
    .where(inArray(messages.personId, [...subjects]));
  await tx.execute(
    sql`select erase_from_audit(${person}, ${ERASED}, array[${sql.join(
      subjects.map((subject) => sql`${subject}`),
      sql`, `,
    )}]::text[])`,
  );
}
