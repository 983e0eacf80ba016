import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { customerPasswordResets, customerUsers, signUps, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { NotFound } from "~/domain/refusals";
import { ERASED } from "./erased";
import { alter, endAccess } from "./alter";
import { customer } from "./deleted";
import { eraseTraces } from "./erase-traces";
import { type UserAt } from "./hold";
import { canDelete, demand, demandStorefront } from "./policy";

const { id, name, email, deletedAt } = customerUsers;

/** People of one customer of the actor's storefront whose data can be erased: they or the customer may be deleted already. */
const isThere = (actor: Operator, tierAccountId: string) =>
  and(
    eq(customerUsers.companyId, actor.company.id),
    eq(customerUsers.tierAccountId, tierAccountId),
    isNull(customerUsers.erasedAt),
  );

/**
 * Somebody whose data can be erased.
 * @throws NotFound out of sight or erased already; Forbidden for sales and viewers
 */
export async function findErasable(actor: Operator, at: UserAt) {
  demandStorefront(actor);
  const [found] = await db
    .select({ id, name, email, deletedAt, customer })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
    .where(and(isThere(actor, at.tierAccountId), eq(id, at.id)));
  if (!found) throw new NotFound("user");
  demand(actor, canDelete(actor));
  return found;
}

/** What somebody said at sign-up; which organization it was stays. */
async function eraseSignUps(tx: Transaction, actor: Operator, at: UserAt, address: string): Promise<string[]> {
  const ofPerson = or(
    eq(signUps.customerUserId, at.id),
    and(eq(signUps.tierAccountId, at.tierAccountId), sql`lower(${signUps.email}) = lower(${address})`),
  );
  const erased = await tx
    .update(signUps)
    .set({
      answers: sql`${signUps.answers} || ${JSON.stringify({ name: ERASED, email: "", phone: "" })}::jsonb`,
      ...{ email: "", passwordHash: null, confirmation: null, ip: null, updatedAt: sql`now()` },
    })
    .where(and(eq(signUps.companyId, actor.company.id), ofPerson))
    .returning({ id: signUps.id });
  return erased.map((row) => row.id);
}

/**
 * Takes out, on a person's request, what is known of them: name, e-mail address, phone, sessions and links, what they said at sign-up,
 * letters, and who they were in the audit trail. What was done stays readable, with "Erased person" in their place. Their login goes
 * first where they still have one. Decision 13.
 * @returns whether their customer is deleted as well
 * @throws NotFound out of sight or erased already; Forbidden for sales and viewers
 */
export function eraseCustomerUser(actor: Operator, at: UserAt): Promise<{ gone: boolean }> {
  return inTransaction(async (tx) => {
    demandStorefront(actor);
    const [row] = await tx
      .select({ email, gone: customer.gone })
      .from(customerUsers)
      .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
      .where(and(isThere(actor, at.tierAccountId), eq(id, at.id)))
      .for("update", { of: customerUsers });
    if (!row) throw new NotFound("user");
    demand(actor, canDelete(actor));
    await endAccess(tx, at.id);
    await alter(tx, at.id, {
      ...{ name: ERASED, email: `${at.id.toLowerCase()}@erased.invalid`, phone: null, language: null, timeZone: null },
      ...{ passwordHash: null, mustChangePassword: false, denialReason: null, lastSignInAt: null },
      ...{ deletedAt: sql`coalesce(${deletedAt}, now())`, erasedAt: sql`now()` },
    });
    await tx.delete(customerPasswordResets).where(eq(customerPasswordResets.customerUserId, at.id));
    const signedUp = await eraseSignUps(tx, actor, at, row.email);
    await eraseTraces(tx, at.id, [at.id, ...signedUp]);
    await record(tx, actor, { deed: "customer-user.erase", subjectId: at.id });
    return { gone: row.gone };
  });
}
