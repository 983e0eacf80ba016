import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { newPassword } from "~/auth/passwords.server";
import { db, type Queryable, type Transaction } from "~/db/client";
import { among, insertMany } from "~/db/many";
import { customerUsers, tierAccounts } from "~/db/schema";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { inTransaction, recordMany } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { newIds } from "~/domain/public-id";
import { Invalid } from "~/domain/refusals";
import { missingAccount } from "~/domain/tier-accounts/find";
import { visibleTo } from "~/domain/tier-accounts/policy";
import { refuseTaken } from "./email-taken";
import type { NewUser } from "./forms";
import { traceOf } from "./hold";
import { nicknameOf, openLink } from "./links";
import { canManage, demand, demandStorefront } from "./policy";
import { canEnter } from "./status";

export interface AddedUser {
  id: string;
  /** What is to be copied, when a link was asked for. */
  token: string | null;
}

async function findCustomer(at: Queryable, actor: Operator, id: string, hold = false) {
  const asked = at
    .select({ id: tierAccounts.id, name: tierAccounts.name })
    .from(tierAccounts)
    .where(and(eq(tierAccounts.id, id), visibleTo(actor)));
  const [account] = await (hold ? asked.for("key share") : asked);
  if (!account) throw await missingAccount(at, actor, id);
  return account;
}

/**
 * What speaks against the way in: a link leads to the storefront, and somebody who cannot sign in there yet has no use for one.
 */
export function judgeEntry({ entry, status }: Pick<NewUser, "entry" | "status">, nickname: string | null) {
  if (entry !== "mail" && entry !== "copy") return null;
  if (!canEnter(status)) return new Invalid("entry", "link-needs-active");
  return nickname === null ? new Invalid("entry", "no-nickname") : null;
}

/** A user who is about to be added. */
export interface UserFiling {
  row: Omit<typeof customerUsers.$inferInsert, "id"> & { id: string };
  entry: NewUser["entry"];
}

/** Ids for so many new users, in their order. */
export const newUserIds = (tx: Queryable, count: number): Promise<string[]> =>
  newIds("customerUser", count, async (ids) => {
    const { id } = customerUsers;
    return (await tx.select({ id }).from(customerUsers).where(among(id, ids))).map((row) => row.id);
  });

/** Writes users of one company who have been judged, has the links sent that were asked for, and records it. */
export async function writeUsers(tx: Transaction, actor: Operator, users: readonly UserFiling[]): Promise<void> {
  const rows = users.map(({ row }) => row);
  await insertMany(tx, customerUsers, rows);
  for (const { row, entry } of users) {
    if (entry !== "mail") continue;
    const letter = { kind: "customer-password-link", personId: row.id, recipient: row.email } as const;
    await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
  }
  const traces = users.map(({ row, entry }) => ({
    deed: "customer-user.add",
    subjectId: row.id,
    after: {
      ...traceOf({ ...row, phone: row.phone ?? null, language: row.language ?? null }),
      tierAccountId: row.tierAccountId,
      entry,
    },
  }));
  await recordMany(tx, actor, traces);
}

/**
 * Adds a user to a customer of the provider, or to a reseller of its tree. Nothing is mailed unless it was asked for. Rows S3, S7;
 * decision 6.
 * @throws NotFound out of sight, deleted, always for vendors; Forbidden for viewers; Invalid("email") when the customer has a user with
 * this address, Invalid("temporary") as passwords go, Invalid("entry") for a link that would lead nowhere
 */
export async function addCustomerUser(actor: Operator, tierAccountId: string, user: NewUser): Promise<AddedUser> {
  demandStorefront(actor);
  const { name: customer } = await findCustomer(db, actor, tierAccountId);
  demand(actor, canManage(actor));
  const { name, email, phone, language, status, entry, temporary } = user;
  const about = [name, email, customer, actor.company.name];
  const { passwords } = await storeSettingsOf(actor.company.id);
  const passwordHash = entry === "password" ? await newPassword(temporary, about, passwords, "temporary") : null;
  const row = {
    ...{ companyId: actor.company.id, tierAccountId, name, email, status, passwordHash },
    ...{ phone: phone || null, language: language ?? null, mustChangePassword: passwordHash !== null },
  };
  return inTransaction(async (tx) => {
    await findCustomer(tx, actor, tierAccountId, true);
    await refuseTaken(tx, { companyId: actor.company.id, tierAccountId, email });
    const wrong = judgeEntry(user, await nicknameOf(tx, actor.company.id));
    if (wrong) throw wrong;
    const [id] = await newUserIds(tx, 1);
    await writeUsers(tx, actor, [{ row: { ...row, id: id! }, entry }]);
    return { id: id!, token: entry === "copy" ? await openLink(tx, id!, actor.id) : null };
  });
}
