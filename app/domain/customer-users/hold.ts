import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { Conflict, NotFound } from "~/domain/refusals";
import { nicknameOf } from "./links";
import { canManage, customerUsersVisibleTo, demand, demandStorefront } from "./policy";
import { canEnter } from "./status";

/** Where somebody stands in the console: the customer's edit screen, and their own page in it. */
export interface UserAt {
  tierAccountId: string;
  id: string;
}

/** One user of one customer in the actor's sight. */
export const isAt = (actor: Operator, { tierAccountId, id }: UserAt) =>
  and(eq(customerUsers.id, id), eq(customerUsers.tierAccountId, tierAccountId), customerUsersVisibleTo(actor));

/**
 * A user's row, held until the transaction ends.
 * @throws NotFound out of sight, deleted or denied, or of another customer; always for vendors
 */
export async function holdUser(tx: Transaction, actor: Operator, at: UserAt) {
  demandStorefront(actor);
  const [row] = await tx.select().from(customerUsers).where(isAt(actor, at)).for("update");
  if (!row) throw new NotFound("user");
  return row;
}

/**
 * The row of somebody who can be led to the storefront: they may sign in, and it has an address.
 * @throws NotFound as `holdUser`; Forbidden for viewers; Conflict("user-not-active"), Conflict("no-nickname")
 */
export async function holdGuest(tx: Transaction, actor: Operator, at: UserAt) {
  const row = await holdUser(tx, actor, at);
  demand(actor, canManage(actor));
  if (!canEnter(row.status)) throw new Conflict("user-not-active", { status: row.status });
  if ((await nicknameOf(tx, actor.company.id)) === null) throw new Conflict("no-nickname");
  return row;
}

export type HeldUser = Awaited<ReturnType<typeof holdUser>>;

/** What the audit trail says of a person: never a password, nor what is left of one. */
export const traceOf = ({
  name,
  email,
  phone,
  language,
  status,
}: Pick<HeldUser, "name" | "email" | "phone" | "language" | "status">) => ({
  ...{ name, email, phone, language, status },
});
