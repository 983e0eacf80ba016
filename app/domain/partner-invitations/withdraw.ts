import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { demandInvite } from "~/domain/partners/policy";
import { Conflict } from "~/domain/refusals";
import { holdInvitedPartner } from "./find";
import { withdrawOpen } from "./make";

/**
 * Takes the activation link of an invited partner back: it is void at once, and a letter that waits is not sent. The partner stays
 * invited, and can get a new link. Row P7.
 * @throws NotFound; Forbidden for all but a distributor's owners, operations and sales; Conflict("partner-active"),
 * Conflict("nothing-to-sign"), Conflict("no-open-link") when there is none
 */
export const withdrawPartnerInvitation = (actor: Operator, partnerId: string): Promise<void> =>
  inTransaction(async (tx) => {
    await holdInvitedPartner(tx, actor, partnerId);
    demandInvite(actor);
    if (!(await withdrawOpen(tx, actor, partnerId))) throw new Conflict("no-open-link");
    await record(tx, actor, { deed: "partner-invitation.withdraw", subjectId: partnerId });
  });
