import type { Operator } from "~/auth/actor";
import { activationLetterLimit } from "~/auth/limits.server";
import { inTransaction, record } from "~/domain/deed";
import { demandInvite } from "~/domain/partners/policy";
import { findInvitedPartner, holdInvitedPartner } from "./find";
import { insertInvitation, mailInvitation, withdrawOpen } from "./make";

/** To be copied, or to be mailed to this address. */
export type Way = { way: "copy" } | { way: "mail"; email: string };

/**
 * Makes a new activation link for an invited partner; any link before it is void at once. Row P7.
 * @returns the link's token when it is to be copied
 * @throws NotFound; Forbidden for all but a distributor's owners, operations and sales; Conflict("partner-active"),
 * Conflict("nothing-to-sign"); TooSoon after 60 letters of theirs in an hour
 */
export async function renewInvitation(actor: Operator, partnerId: string, asked: Way): Promise<string | null> {
  await findInvitedPartner(actor, partnerId);
  demandInvite(actor);
  // Before the transaction: it asks by a connection of its own.
  if (asked.way === "mail") await activationLetterLimit.take(actor.id);
  return inTransaction(async (tx) => {
    const { contract } = await holdInvitedPartner(tx, actor, partnerId);
    await withdrawOpen(tx, actor, partnerId);
    const invited = { contractId: contract.id, partnerId };
    const token = asked.way === "copy" ? await insertInvitation(tx, actor, invited) : null;
    if (asked.way === "mail") await mailInvitation(tx, actor, invited, asked.email);
    const after = asked.way === "mail" ? { way: "mail", recipient: asked.email } : { way: "copy" };
    await record(tx, actor, { deed: "partner-invitation.renew", subjectId: partnerId, after });
    return token;
  });
}
