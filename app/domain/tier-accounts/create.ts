import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { inviteFirstUser } from "~/domain/customer-users/invite-first";
import { finishDraft } from "~/domain/drafts/finish";
import { fileTierAccount, type NewTierAccount } from "./file";
import { demandCreate } from "./policy";

/**
 * Adds a customer or reseller to the provider's tree, as version 1. Rows C3–C6.
 * @param draftId the wizard's draft, used up with the deed: a second submit finds the account of the first
 * @param onlyOnce refuses what looks the same as an account that is there already
 * @returns the id of the account
 * @throws Forbidden for vendors and viewers; Invalid for parent, hub or external UUID; Conflict("duplicate-account")
 */
export function createTierAccount(
  actor: Operator,
  account: NewTierAccount,
  draftId?: string,
  { onlyOnce = false } = {},
): Promise<string> {
  return inTransaction(async (tx) => {
    demandCreate(actor);
    const made = draftId ? await finishDraft(tx, actor, draftId) : null;
    if (made?.resultId) return made.resultId;
    const filed = await fileTierAccount(tx, actor, account, { onlyOnce });
    const { id, snapshot } = filed;
    const firstUser = await inviteFirstUser(tx, actor, filed);
    const after = { ...snapshot, ...(firstUser && { firstUser }) };
    await record(tx, actor, { deed: "tier-account.create", subjectId: id, after });
    await made?.keep(id);
    return id;
  });
}
