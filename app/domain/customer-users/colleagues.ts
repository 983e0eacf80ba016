import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { CustomerUser } from "~/auth/actor";
import { db, type Queryable, type Transaction } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { storeSettingsIn } from "~/domain/companies/store-settings";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Conflict, Forbidden, NotFound } from "~/domain/refusals";
import { isFirstUser } from "./first-user";
import { alter, endAccess } from "./alter";
import { nicknameOf, voidLinks } from "./links";
import { canEnter } from "./status";
import { refuseWhileViewing } from "./viewing";

/** More than anybody looks through; the reseller's console has a search. */
const MOST = 500;

const { id, name, email, status, lastSignInAt, createdAt, tierAccountId } = customerUsers;

const ofCustomer = (user: CustomerUser) => and(eq(tierAccountId, user.tierAccountId), isNull(customerUsers.deletedAt));

const columns = { id, name, email, status, lastSignInAt, first: sql<boolean>`${isFirstUser}` };

/** Whether a person may suspend colleagues and send them links: the first user, where the reseller allows it. */
async function manages(at: Queryable, user: CustomerUser): Promise<boolean> {
  if (user.viewedBy) return false;
  const { people } = await storeSettingsIn(at, user.company.id);
  if (!people.firstUserManages) return false;
  const [own] = await at
    .select({ first: columns.first })
    .from(customerUsers)
    .where(and(eq(id, user.id), ofCustomer(user)));
  return own?.first === true;
}

/** Everybody who has a login of the person's customer, the oldest first, and whether the person manages them. Row S14. */
export async function listColleagues(user: CustomerUser) {
  const [users, manager] = await Promise.all([
    db.select(columns).from(customerUsers).where(ofCustomer(user)).orderBy(asc(createdAt), asc(id)).limit(MOST),
    manages(db, user),
  ]);
  return { users, manages: manager };
}

/**
 * A colleague whom the person may suspend or send a link.
 * @throws NotFound of another customer, deleted, or the person themselves; Forbidden("colleagues-not-managed")
 */
export const findColleague = (user: CustomerUser, colleagueId: string) => lookForColleague(db, user, colleagueId);

async function lookForColleague(at: Queryable, user: CustomerUser, colleagueId: string) {
  const [found] = await at
    .select(columns)
    .from(customerUsers)
    .where(and(eq(id, colleagueId), ofCustomer(user)));
  if (!found || found.id === user.id) throw new NotFound("user");
  if (!(await manages(at, user))) throw new Forbidden("colleagues-not-managed", { store: user.company.name });
  return found;
}

/** The colleague's row, held until the transaction ends. Throws as `findColleague` does. */
async function holdColleague(tx: Transaction, user: CustomerUser, colleagueId: string) {
  refuseWhileViewing(user);
  await lookForColleague(tx, user, colleagueId);
  const [row] = await tx
    .select()
    .from(customerUsers)
    .where(and(eq(id, colleagueId), ofCustomer(user)))
    .for("update");
  if (!row) throw new NotFound("user");
  return row;
}

/**
 * The first user takes a colleague's access away at once: sessions end, links are void. Only the reseller lets them in again.
 * @throws NotFound; Forbidden("not-while-viewing"), Forbidden("colleagues-not-managed"); Conflict("user-not-active")
 */
export const suspendColleague = (user: CustomerUser, colleagueId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const row = await holdColleague(tx, user, colleagueId);
    if (!canEnter(row.status)) throw new Conflict("user-not-active", { status: row.status });
    await alter(tx, colleagueId, { status: "suspended" });
    await endAccess(tx, colleagueId);
    const change = { before: { status: row.status }, after: { status: "suspended" } };
    await record(tx, user, { deed: "customer-user.suspend", subjectId: colleagueId, ...change });
  });

/**
 * The first user has a one-time password link mailed to a colleague, in place of any that is open. Decision 6.
 * @throws NotFound; Forbidden("not-while-viewing"), Forbidden("colleagues-not-managed"); Conflict("user-not-active"), Conflict("no-nickname")
 */
export const sendColleagueLink = (user: CustomerUser, colleagueId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const row = await holdColleague(tx, user, colleagueId);
    if (!canEnter(row.status)) throw new Conflict("user-not-active", { status: row.status });
    const companyId = user.company.id;
    if ((await nicknameOf(tx, companyId)) === null) throw new Conflict("no-nickname");
    await voidLinks(tx, colleagueId);
    const letter = { companyId, kind: "customer-password-link", personId: colleagueId, recipient: row.email } as const;
    await queueMessage(tx, user, letter);
    await record(tx, user, {
      deed: "customer-user.make-password-link",
      subjectId: colleagueId,
      after: { way: "mail" },
    });
  });
