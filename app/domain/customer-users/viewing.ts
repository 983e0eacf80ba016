import type { CustomerUser, Operator } from "~/auth/actor";
import { VIEW_MINUTES } from "~/auth/session-adapter.server";
import { viewDoor } from "~/auth/sessions.server";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Forbidden, NotFound } from "~/domain/refusals";
import { holdUser, type UserAt } from "./hold";
import { nicknameOf } from "./links";
import { canManage, demand } from "./policy";
import { canEnter } from "./status";

interface Viewing {
  /** Why, for the customer to read. */
  reason: string;
  /** Of the view this browser had before, which ends. */
  former: string | null;
  userAgent: string | null;
}

/**
 * An operator looks at the portal as one of its users, for 30 minutes at most: sees what they see, and changes nothing of their login.
 * Both stand in the audit trail, and the customer reads it in its own activity.
 * @returns the view's secret, for its cookie
 * @throws NotFound out of sight or deleted; Forbidden for viewers; Conflict("user-not-active"), Conflict("no-nickname")
 */
export function viewAsCustomer(actor: Operator, at: UserAt, { reason, former, userAgent }: Viewing): Promise<string> {
  return inTransaction(async (tx) => {
    const row = await holdUser(tx, actor, at);
    demand(actor, canManage(actor));
    if (!canEnter(row.status)) throw new Conflict("user-not-active", { status: row.status });
    if ((await nicknameOf(tx, actor.company.id)) === null) throw new Conflict("no-nickname");
    const view = { viewedBy: actor.id, viewReason: reason };
    const secret = await viewDoor.open(tx, at.id, former, { ip: actor.ip ?? "", userAgent, view });
    const as = { id: row.id, name: row.name };
    await record(tx, actor, {
      ...{ deed: "customer-user.view", subjectId: at.id, as, after: { reason, minutes: VIEW_MINUTES } },
    });
    return secret;
  });
}

/**
 * Ends a view before its time.
 * @throws NotFound for a person who is there themselves
 */
export async function endView(user: CustomerUser, secret: string): Promise<void> {
  if (!user.viewedBy) throw new NotFound();
  return inTransaction(async (tx) => {
    await viewDoor.end(tx, secret);
    await record(tx, user, { deed: "customer-user.end-view", subjectId: user.id });
  });
}

/**
 * Passwords, users and consents are the person's own: an operator who looks as them leaves those alone.
 * @throws Forbidden("not-while-viewing")
 */
export function refuseWhileViewing({ viewedBy }: CustomerUser): void {
  if (viewedBy) throw new Forbidden("not-while-viewing", { name: viewedBy.name });
}
