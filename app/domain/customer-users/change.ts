import type { Operator } from "~/auth/actor";
import { newPassword } from "~/auth/passwords.server";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Conflict, Invalid } from "~/domain/refusals";
import { refuseTaken } from "./email-taken";
import { findCustomerUser } from "./find";
import type { UserDetails } from "./forms";
import { alter, endAccess } from "./alter";
import { type HeldUser, holdUser, traceOf, type UserAt } from "./hold";
import { voidLinks } from "./links";
import { canManage, demand } from "./policy";
import { canEnter, choices, isPending } from "./status";

export interface CustomerUserChange extends UserDetails {
  /** A temporary password in place of theirs; nothing leaves theirs as it is. */
  temporary: string;
  /** The version the operator was looking at. */
  baseVersion: number;
}

type Details = Pick<HeldUser, "name" | "email" | "phone" | "language" | "status">;

const differs = (one: Details, other: Details) =>
  (Object.keys(traceOf(one)) as (keyof Details)[]).some((field) => one[field] !== other[field]);

/**
 * Changes a user's details and status, and gives them a temporary password when one is typed. Suspending ends their sessions and voids
 * their links at once; so does a new password. Whoever waited for approval and is active now is told so by mail. Saving what is already so
 * changes nothing. Rows S4, S5, S7, S8.
 * @returns whether anything was different
 * @throws NotFound out of sight or deleted; Forbidden for viewers; Conflict("user-stale") when the user has moved on; Invalid("status")
 * for going back to Pending Approval, Invalid("email") when the customer has a user with this address, Invalid("temporary")
 */
export async function changeCustomerUser(actor: Operator, at: UserAt, change: CustomerUserChange): Promise<boolean> {
  const { customer } = await findCustomerUser(actor, at);
  demand(actor, canManage(actor));
  const { name, email, status, temporary } = change;
  const about = [name, email, customer.name, actor.company.name];
  const { passwords } = await storeSettingsOf(actor.company.id);
  const passwordHash = temporary === "" ? null : await newPassword(temporary, about, passwords, "temporary");
  return inTransaction(async (tx) => {
    const row = await holdUser(tx, actor, at);
    const wanted = { name, email, phone: change.phone || null, language: change.language ?? null, status };
    const changed = differs(row, wanted);
    if (!changed && passwordHash === null) return false;
    if (row.version !== change.baseVersion) throw new Conflict("user-stale");
    if (!choices[row.status].includes(status)) throw new Invalid("status", "pending-no-more");
    const readdressed = row.email.toLowerCase() !== email.toLowerCase();
    if (readdressed) await refuseTaken(tx, { tierAccountId: at.tierAccountId, email, except: at.id });
    await alter(tx, at.id, { ...wanted, ...(passwordHash === null ? {} : { passwordHash, mustChangePassword: true }) });
    if (!canEnter(status) || passwordHash !== null) await endAccess(tx, at.id);
    // A link that went to another address must not let that address's owner in.
    else if (readdressed) await voidLinks(tx, at.id);
    if (isPending(row.status) && canEnter(status)) {
      const letter = { kind: "customer-user-approved", personId: at.id, recipient: email } as const;
      await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
    }
    const password = passwordHash === null ? {} : { temporaryPassword: "set" };
    const after = { ...traceOf(wanted), ...password };
    await record(tx, actor, { deed: "customer-user.change", subjectId: at.id, before: traceOf(row), after });
    return true;
  });
}
