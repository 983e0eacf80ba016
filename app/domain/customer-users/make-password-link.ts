import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Conflict } from "~/domain/refusals";
import type { LinkWay } from "./forms";
import { holdUser, type UserAt } from "./hold";
import { nicknameOf, openLink, voidLinks } from "./links";
import { canManage, demand } from "./policy";
import { canEnter } from "./status";

/**
 * Makes a link by which somebody chooses a password: single use, 72 hours, in place of any that is open. It is mailed to them, or
 * answered to be copied. Decision 6.
 * @returns the link's token when it is to be copied
 * @throws NotFound out of sight or deleted; Forbidden for viewers; Conflict("user-not-active"), Conflict("no-nickname")
 */
export function makePasswordLink(actor: Operator, at: UserAt, way: LinkWay): Promise<string | null> {
  return inTransaction(async (tx) => {
    const { status, email } = await holdUser(tx, actor, at);
    demand(actor, canManage(actor));
    if (!canEnter(status)) throw new Conflict("user-not-active", { status });
    const companyId = actor.company.id;
    if ((await nicknameOf(tx, companyId)) === null) throw new Conflict("no-nickname");
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
