import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { newPassword } from "~/auth/passwords.server";
import { db, type Queryable, type Transaction } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Invalid } from "~/domain/refusals";
import { missingAccount } from "~/domain/tier-accounts/find";
import { visibleTo } from "~/domain/tier-accounts/policy";
import { refuseTaken } from "./email-taken";
import type { NewUser } from "./forms";
import { traceOf } from "./hold";
import { insertUser } from "./insert";
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

/** A link leads to the storefront, and somebody who cannot sign in there yet has no use for one. */
async function checkEntry(tx: Transaction, actor: Operator, { entry, status }: NewUser): Promise<void> {
  if (entry !== "mail" && entry !== "copy") return;
  if (!canEnter(status)) throw new Invalid("entry", "link-needs-active");
  if ((await nicknameOf(tx, actor.company.id)) === null) throw new Invalid("entry", "no-nickname");
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
    await refuseTaken(tx, { tierAccountId, email });
    await checkEntry(tx, actor, user);
    const id = await insertUser(tx, row);
    const token = entry === "copy" ? await openLink(tx, id, actor.id) : null;
    if (entry === "mail") {
      const letter = { kind: "customer-password-link", personId: id, recipient: email } as const;
      await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
    }
    const after = { ...traceOf(row), tierAccountId, entry };
    await record(tx, actor, { deed: "customer-user.add", subjectId: id, after });
    return { id, token };
  });
}
