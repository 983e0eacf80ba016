import type { Operator } from "~/auth/actor";
import { VIEW_MINUTES } from "~/auth/session-adapter.server";
import { viewDoor } from "~/auth/sessions.server";
import { inTransaction, record } from "~/domain/deed";
import { holdGuest, type UserAt } from "./hold";

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
    const { id, name } = await holdGuest(tx, actor, at);
    const view = { viewedBy: actor.id, viewReason: reason };
    const secret = await viewDoor.open(tx, at.id, former, { ip: actor.ip ?? "", userAgent, view });
    const after = { reason, minutes: VIEW_MINUTES };
    await record(tx, actor, { deed: "customer-user.view", subjectId: id, as: { id, name }, after });
    return secret;
  });
}
