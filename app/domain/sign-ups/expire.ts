import { and, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { messages, signUps } from "~/db/schema";
import { withoutPerson } from "./without-person";

/** How long somebody may take to confirm an address, and how long it is known who was denied. */
const UNCONFIRMED_DAYS = 7;
const DENIED_DAYS = 90;

const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`;

/**
 * Removes the sign-ups that nobody confirmed in 7 days, and erases who was denied 90 days ago, from the mail about them too. Part of the
 * nightly sweep. Row S4, decision 7.
 * @returns how many of each
 */
export async function expireSignUps(tx: Transaction): Promise<{ unconfirmedSignUps: number; deniedSignUps: number }> {
  const removed = await tx
    .delete(signUps)
    .where(and(eq(signUps.status, "unconfirmed"), lt(signUps.createdAt, daysAgo(UNCONFIRMED_DAYS))))
    .returning({ id: signUps.id });
  const erased = await tx
    .update(signUps)
    .set({ answers: withoutPerson, email: "", ip: null, confirmation: null, updatedAt: sql`now()` })
    .where(and(eq(signUps.status, "denied"), lt(signUps.decidedAt, daysAgo(DENIED_DAYS)), ne(signUps.email, "")))
    .returning({ id: signUps.id });
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  if (removed.length > 0) await tx.delete(messages).where(inArray(messages.personId, idsOf(removed)));
  if (erased.length > 0)
    await tx
      .update(messages)
      .set({ recipient: "", details: {} })
      .where(inArray(messages.personId, idsOf(erased)));
  return { unconfirmedSignUps: removed.length, deniedSignUps: erased.length };
}
