import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { customerUsers, tierAccounts } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { type Cursor, pageOf, type Window } from "~/domain/lists/page";
import type { UserAt } from "./hold";
import { canDelete, demand, demandStorefront } from "./policy";

/** As many deleted people of one customer as a page shows. */
const MOST = 200;

const { id, name, email, deletedAt, erasedAt } = customerUsers;

const isKnown = ({ company }: Operator): SQL =>
  and(eq(customerUsers.companyId, company.id), isNotNull(deletedAt), isNull(erasedAt))!;

/** Whose user it is, and whether that customer is deleted. */
export const customer = {
  id: tierAccounts.id,
  name: tierAccounts.name,
  gone: sql<boolean>`${tierAccounts.deletedAt} is not null`,
};

const people = () =>
  db
    .select({ id, name, email, deletedAt: sql<Date>`${deletedAt}`.mapWith(deletedAt), customer })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId));

export type DeletedUser = Awaited<ReturnType<typeof people>>[number];

/**
 * The people of a customer who have been deleted but not erased, the latest first.
 * @throws NotFound for vendors; Forbidden for sales and viewers
 */
export async function listDeletedUsers(actor: Operator, tierAccountId: string) {
  demandStorefront(actor);
  demand(actor, canDelete(actor));
  return people()
    .where(and(isKnown(actor), eq(customerUsers.tierAccountId, tierAccountId)))
    .orderBy(desc(deletedAt), id)
    .limit(MOST);
}

/**
 * One page of all of them, those of deleted customers too, the latest first.
 * @throws NotFound for vendors; Forbidden for sales and viewers
 */
export async function listAllDeletedUsers(actor: Operator, window: Window) {
  demandStorefront(actor);
  demand(actor, canDelete(actor));
  const { condition, orderBy } = keyset({ column: deletedAt, id, cast: "timestamptz", descending: true }, window);
  const rows = await people()
    .where(and(isKnown(actor), condition))
    .orderBy(...orderBy)
    .limit(window.size + 1);
  return pageOf(rows, window, (row): Cursor => [row.deletedAt.toISOString(), row.id]);
}

/**
 * Somebody of a customer whose login is gone, to be named in the message about it; null when it is not so.
 * @throws NotFound for vendors
 */
export async function findGoneUser(actor: Operator, at: UserAt) {
  demandStorefront(actor);
  const [found] = await db
    .select({ id, name, erased: sql<boolean>`${erasedAt} is not null` })
    .from(customerUsers)
    .where(
      and(
        eq(customerUsers.companyId, actor.company.id),
        and(eq(customerUsers.tierAccountId, at.tierAccountId), eq(id, at.id)),
        isNotNull(deletedAt),
      ),
    );
  return found ?? null;
}
