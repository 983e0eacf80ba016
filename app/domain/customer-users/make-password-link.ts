import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import type { LinkWay } from "./forms";
import { holdGuest, type UserAt } from "./hold";
import { openLink, voidLinks } from "./links";

/**
 * Makes a link by which somebody chooses a password: single use, 72 hours, in place of any that is open. It is mailed to them, or
 * answered to be copied. Decision 6.
 * @returns the link's token when it is to be copied
 * @throws NotFound out of sight or deleted; Forbidden for viewers; Conflict("user-not-active"), Conflict("no-nickname")
 */
export function makePasswordLink(actor: Operator, at: UserAt, way: LinkWay): Promise<string | null> {
  return inTransaction(async (tx) => {
    const { companyId, email } = await holdGuest(tx, actor, at);
    await voidLinks(tx, at.id);
    const token = way === "copy" ? await openLink(tx, at.id, actor.id) : null;
    if (way === "mail")
      await queueMessage(tx, actor, {
        ...{ companyId, kind: "customer-password-link", personId: at.id, recipient: email },
      });
    await record(tx, actor, { deed: "customer-user.make-password-link", subjectId: at.id, after: { way } });
    return token;
  });
}
