import { and, asc, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { CustomerUser } from "~/auth/actor";
import { db } from "~/db/client";
import { auditEntries, customerUsers } from "~/db/schema";
import { ERASED } from "~/domain/customer-users/erased";
import { isFirstUser } from "~/domain/customer-users/first-user";
import { type Cursor, encodeCursor, type Page, type Window } from "~/domain/lists/page";
import { isOfCustomer } from "./is-of-customer";

const entry = auditEntries;

/** Whether somebody is the first user of their customer, who answers for all of its logins. */
export async function isFirst({ id }: CustomerUser): Promise<boolean> {
  const [found] = await db
    .select({ first: sql<boolean>`${isFirstUser}` })
    .from(customerUsers)
    .where(eq(customerUsers.id, id));
  return found?.first === true;
}

/** A person's own login; for the first user all logins of the customer, those of deleted people too, and its account. */
const concerned = ({ id, tierAccountId }: CustomerUser, first: boolean) =>
  first ? isOfCustomer(tierAccountId) : eq(entry.subjectId, id);

/** What the entry is about: a person by their name now, or the account by its own. */
const subjectName = sql<string | null>`coalesce(
  (select ${customerUsers.name} from ${customerUsers} where ${customerUsers.id} = ${entry.subjectId} collate "C"),
  ${entry.after} ->> 'name', ${entry.before} ->> 'name')`;

const columns = {
  id: entry.id,
  at: entry.at,
  actorKind: entry.actorKind,
  actorName: entry.actorName,
  asName: entry.asName,
  deed: entry.deed,
  subjectName,
  reason: sql<string | null>`${entry.after} ->> 'reason'`,
  status: sql<
    [from: string | null, to: string | null]
  >`array[${entry.before} ->> 'status', ${entry.after} ->> 'status']`,
  temporary: sql<boolean>`${entry.after} ? 'temporaryPassword'`,
};

/** Saving a user's page does one of several things: what customers are told is which. */
function toldAs({ deed, status: [from, to], temporary }: Pick<Found, "deed" | "status" | "temporary">): string {
  if (deed !== "customer-user.change") return deed;
  if (from !== to && to === "suspended") return "customer-user.suspend";
  if (from !== to && to === "active") return from === "pending" ? "customer-user.approve" : "customer-user.activate";
  return temporary ? "customer-user.set-temporary-password" : deed;
}

const unlessErased = (name: string | null) => (name === ERASED ? null : name);

export interface OwnEntry {
  id: number;
  at: Date;
  actorKind: (typeof entry.actorKind.enumValues)[number];
  /** Null for somebody whose data has been erased. */
  actorName: string | null;
  asName: string | null;
  deed: string;
  /** Null for somebody whose data has been erased, and where nobody is concerned. */
  subjectName: string | null;
  reason: string | null;
}

interface Found extends OwnEntry {
  status: [from: string | null, to: string | null];
  temporary: boolean | null;
}

const told = ({ status, temporary, ...found }: Found): OwnEntry => ({
  ...found,
  deed: toldAs({ deed: found.deed, status, temporary }),
  actorName: unlessErased(found.actorName),
  asName: unlessErased(found.asName),
  subjectName: unlessErased(found.subjectName),
});

/** The cursors of this list are numbers of entries; another list's cursor means the beginning. */
const numberIn = (cursor: Cursor | undefined) =>
  cursor && /^\d{1,15}$/.test(cursor[0]) ? Number(cursor[0]) : undefined;

/**
 * What was done with a person's login on the storefront, newest first: who looked at the portal as them as well. The first user reads
 * this of everybody at the customer.
 * @param deeds those that customers are told of, by noun and verb
 */
export async function listOwnActivity(
  user: CustomerUser,
  deeds: readonly string[],
  window: Window,
): Promise<Page<OwnEntry> & { first: boolean }> {
  const first = await isFirst(user);
  const [after, before] = [numberIn(window.after), numberIn(window.before)];
  const from = after !== undefined ? lt(entry.id, after) : before !== undefined ? gt(entry.id, before) : undefined;
  const backwards = after === undefined && before !== undefined;
  const found = await db
    .select(columns)
    .from(entry)
    .where(and(concerned(user, first), eq(entry.companyId, user.company.id), inArray(entry.deed, [...deeds]), from))
    .orderBy(backwards ? asc(entry.id) : desc(entry.id))
    .limit(window.size + 1);
  const rows = found.slice(0, window.size).map(told);
  if (backwards) rows.reverse();
  const more = found.length > window.size;
  const cursorAt = (row: OwnEntry | undefined) => (row ? encodeCursor([String(row.id), ""]) : null);
  return {
    rows,
    first,
    previous: (backwards ? more : after !== undefined) ? cursorAt(rows[0]) : null,
    next: (backwards ? true : more) ? cursorAt(rows.at(-1)) : null,
  };
}
