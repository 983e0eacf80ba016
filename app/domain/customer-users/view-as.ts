import type { Operator } from "~/auth/actor";
import { VIEW_MINUTES } from "~/auth/session-adapter.server";
import { viewDoor } from "~/auth/sessions.server";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
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
