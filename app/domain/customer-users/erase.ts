import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable, type Transaction } from "~/db/client";
import { customerPasswordResets, customerUsers, messages, signUps, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { NotFound } from "~/domain/refusals";
import { ERASED } from "./erased";
import { alter, endAccess } from "./alter";
import { type UserAt } from "./hold";
import { canDelete, demand, demandStorefront } from "./policy";

/** What stands where the person stood. */

/** As many deleted people as a page shows. */
const MOST = 200;

const { id, name, email, deletedAt } = customerUsers;

/** People of one customer of the actor's storefront whose data can be erased, those deleted already among them. */
const isThere = (actor: Operator, tierAccountId: string) =>
  and(
    eq(customerUsers.companyId, actor.company.id),
    eq(customerUsers.tierAccountId, tierAccountId),
    isNull(customerUsers.erasedAt),
  );

const columns = { id, name, email, deletedAt, customer: { id: tierAccounts.id, name: tierAccounts.name } };

const people = (at: Queryable) =>
  at.select(columns).from(customerUsers).innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId));

/**
 * The people of a customer who have been deleted but not erased, the latest first.
 * @throws NotFound for vendors; Forbidden for sales and viewers
 */
export async function listDeletedUsers(actor: Operator, tierAccountId: string) {
  demandStorefront(actor);
  demand(actor, canDelete(actor));
  return people(db)
    .where(and(isThere(actor, tierAccountId), isNotNull(deletedAt)))
    .orderBy(desc(deletedAt), id)
    .limit(MOST);
}

/**
 * Somebody whose data can be erased.
 * @throws NotFound out of sight or erased already; Forbidden for sales and viewers
 */
export async function findErasable(actor: Operator, at: UserAt) {
  demandStorefront(actor);
  const [found] = await people(db).where(and(isThere(actor, at.tierAccountId), eq(id, at.id)));
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
      ...{ email: "", passwordHash: null, ip: null, updatedAt: sql`now()` },
    })
    .where(and(eq(signUps.companyId, actor.company.id), ofPerson))
    .returning({ id: signUps.id });
  return erased.map((row) => row.id);
}

/**
 * Takes out, on a person's request, what is known of them: name, e-mail address, phone, sessions and links, what they said at sign-up,
 * letters, and who they were in the audit trail. What was done stays readable, with "Erased person" in their place. Their login goes
 * first where they still have one. Decision 13.
 * @throws NotFound out of sight or erased already; Forbidden for sales and viewers
 */
export function eraseCustomerUser(actor: Operator, at: UserAt): Promise<void> {
  return inTransaction(async (tx) => {
    demandStorefront(actor);
    const [row] = await tx
      .select({ email })
      .from(customerUsers)
      .where(and(isThere(actor, at.tierAccountId), eq(id, at.id)))
      .for("update");
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
    const subjects = [at.id, ...signedUp];
    await tx
      .update(messages)
      .set({
        ...{ recipient: "", details: {}, trouble: null },
        status: sql`case ${messages.status} when 'waiting' then 'dropped' else ${messages.status} end`,
      })
      .where(inArray(messages.personId, subjects));
    await tx.execute(
      sql`select erase_from_audit(${at.id}, ${ERASED}, array[${sql.join(
        subjects.map((subject) => sql`${subject}`),
        sql`, `,
      )}]::text[])`,
    );
    await record(tx, actor, { deed: "customer-user.erase", subjectId: at.id });
  });
}
