import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { newPassword } from "~/auth/passwords.server";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Conflict, Invalid, type Refusal } from "~/domain/refusals";
import { addressKey, holdAddress, takenAddresses } from "./email-taken";
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

/** A user as a change wants them, and whether that is any different. */
export function wantedUser(
  row: HeldUser,
  change: Omit<UserDetails, "phone" | "language"> & { phone?: string; language?: string | undefined },
) {
  const { name, email, status } = change;
  const wanted = { name, email, phone: change.phone || null, language: change.language ?? null, status };
  return { wanted, differs: differs(row, wanted) };
}

const isReaddressed = (row: HeldUser, { email }: Details) => row.email.toLowerCase() !== email.toLowerCase();

/** Everything that speaks against a change of a user who is held, but for somebody who has wanted the same address at this moment. */
export async function judgeUserChange(tx: Transaction, row: HeldUser, wanted: Details): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  if (!choices[row.status].includes(wanted.status)) refusals.push(new Invalid("status", "pending-no-more"));
  const at = { tierAccountId: row.tierAccountId, email: wanted.email };
  const taken = isReaddressed(row, wanted) && (await takenAddresses(tx, [at], row.id)).get(addressKey(at));
  if (taken) refusals.push(taken);
  return refusals;
}

/** Writes a change that has been judged, with all that follows from it, and records it. */
export async function writeUserChange(
  tx: Transaction,
  actor: Operator,
  row: HeldUser,
  wanted: Details,
  passwordHash: string | null = null,
): Promise<void> {
  const { id } = row;
  const { status, email: recipient } = wanted;
  await alter(tx, id, { ...wanted, ...(passwordHash === null ? {} : { passwordHash, mustChangePassword: true }) });
  if (!canEnter(status) || passwordHash !== null) await endAccess(tx, id);
  // A link that went to another address must not let that address's owner in.
  else if (isReaddressed(row, wanted)) await voidLinks(tx, id);
  if (isPending(row.status) && canEnter(status)) {
    const letter = { kind: "customer-user-approved", personId: id, recipient } as const;
    await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
  }
  const password = passwordHash === null ? {} : { temporaryPassword: "set" };
  const after = { ...traceOf(wanted), ...password };
  await record(tx, actor, { deed: "customer-user.change", subjectId: id, before: traceOf(row), after });
}

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
  const { name, email, temporary } = change;
  const about = [name, email, customer.name, actor.company.name];
  const { passwords } = await storeSettingsOf(actor.company.id);
  const passwordHash = temporary === "" ? null : await newPassword(temporary, about, passwords, "temporary");
  return inTransaction(async (tx) => {
    const row = await holdUser(tx, actor, at);
    const { wanted, differs: changed } = wantedUser(row, change);
    if (!changed && passwordHash === null) return false;
    if (row.version !== change.baseVersion) throw new Conflict("user-stale");
    const { tierAccountId } = at;
    if (isReaddressed(row, wanted)) await holdAddress(tx, { companyId: actor.company.id, tierAccountId, email });
    const [refusal] = await judgeUserChange(tx, row, wanted);
    if (refusal) throw refusal;
    await writeUserChange(tx, actor, row, wanted, passwordHash);
    return true;
  });
}
