import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { holdUser, type UserAt } from "./hold";
import { voidLinks } from "./links";
import { canManage, demand } from "./policy";

/**
 * Makes somebody's open link void, and keeps one that waits to be mailed from being made. Decision 6.
 * @throws NotFound out of sight or deleted; Forbidden for viewers; Conflict("no-open-link") when there is none
 */
export function withdrawPasswordLink(actor: Operator, at: UserAt): Promise<void> {
  return inTransaction(async (tx) => {
    await holdUser(tx, actor, at);
    demand(actor, canManage(actor));
    if ((await voidLinks(tx, at.id)) === 0) throw new Conflict("no-open-link");
    await record(tx, actor, { deed: "customer-user.withdraw-password-link", subjectId: at.id });
  });
}
