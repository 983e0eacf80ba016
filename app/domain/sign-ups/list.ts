import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { customerUsers, signUps, tierAccounts } from "~/db/schema";
import { demandStorefront } from "~/domain/customer-users/policy";
import { keyset } from "~/domain/lists/keyset";
import { type Cursor, pageOf, type Window, windowOf } from "~/domain/lists/page";
import { signUpsVisibleTo } from "./policy";
import { type SignUpStatus, signUpStatuses } from "./status";
import { userWaits } from "./waiting";

export interface ApprovalQuery {
  status: SignUpStatus;
  window: Window;
}

/** What the queue's address asks for: whoever waits, unless it says otherwise. */
export function approvalQuery(search: URLSearchParams): ApprovalQuery {
  const asked = signUpStatuses.find((status) => status === search.get("status"));
  return { status: asked ?? "pending", window: windowOf(search) };
}

/** Who waits is seen oldest first, who is decided newest first. */
const isDescending = ({ status }: ApprovalQuery) => status === "approved" || status === "denied";

const place = (query: ApprovalQuery, column: typeof signUps.createdAt | typeof customerUsers.createdAt, id: Id) =>
  keyset({ column, id, cast: "timestamptz", descending: isDescending(query) }, query.window);

type Id = typeof signUps.id | typeof customerUsers.id;

const text = (name: string) => sql<string>`${signUps.answers} ->> ${sql.raw(`'${name}'`)}`;

/** A person who wants to come in: by a sign-up, or as a user of a customer that is there already. */
function signedUp(actor: Operator, query: ApprovalQuery) {
  const { condition, orderBy } = place(query, signUps.createdAt, signUps.id);
  const { id, email, createdAt, status } = signUps;
  return db
    .select({
      ...{ id, email, createdAt, status },
      name: text("name").as("name"),
      organization: text("organization").as("organization"),
      tierAccountId: sql<string | null>`${signUps.tierAccountId}`.as("tier_account_id"),
      kind: sql<"sign-up" | "customer-user">`'sign-up'`.as("kind"),
    })
    .from(signUps)
    .where(and(signUpsVisibleTo(actor), eq(status, query.status), condition))
    .orderBy(...orderBy)
    .limit(query.window.size + 1);
}

function waitingUsers(actor: Operator, query: ApprovalQuery) {
  const { condition, orderBy } = place(query, customerUsers.createdAt, customerUsers.id);
  const { id, email, createdAt } = customerUsers;
  return db
    .select({
      ...{ id, email, createdAt },
      status: sql<SignUpStatus>`'pending'`.as("status"),
      name: sql<string>`${customerUsers.name}`.as("name"),
      organization: sql<string>`${tierAccounts.name}`.as("organization"),
      tierAccountId: sql<string | null>`${customerUsers.tierAccountId}`.as("tier_account_id"),
      kind: sql<"sign-up" | "customer-user">`'customer-user'`.as("kind"),
    })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
    .where(and(eq(customerUsers.companyId, actor.company.id), userWaits, isNull(tierAccounts.deletedAt), condition))
    .orderBy(...orderBy)
    .limit(query.window.size + 1);
}

export type ApprovalRow = Awaited<ReturnType<typeof signedUp>>[number];

const cursorOf = ({ createdAt, id }: ApprovalRow): Cursor => [createdAt.toISOString(), id];

/**
 * One page of the approvals of the actor's company: sign-ups of a state, and with those that wait the customer users that wait too. Row S4.
 * @throws NotFound for vendors
 */
export async function listApprovals(actor: Operator, query: ApprovalQuery) {
  demandStorefront(actor);
  const { status, window } = query;
  const rows =
    status === "pending"
      ? await Promise.all([signedUp(actor, query), waitingUsers(actor, query)])
      : [await signedUp(actor, query)];
  const backwards = window.before !== undefined;
  const down = isDescending(query) !== backwards;
  const sorted = rows
    .flat()
    .sort((a, b) => (down ? -1 : 1) * (compare(a.createdAt.getTime(), b.createdAt.getTime()) || compare(a.id, b.id)));
  return pageOf(sorted.slice(0, window.size + 1), window, cursorOf);
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
