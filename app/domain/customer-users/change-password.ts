import { and, eq, isNull, sql } from "drizzle-orm";
import type { CustomerUser } from "~/auth/actor";
import { changeLimit } from "~/auth/limits.server";
import { newPassword, verifyPassword } from "~/auth/passwords.server";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { storeSettingsOf } from "../companies/store-settings";
import { inTransaction, record } from "../deed";
import { queueMessage } from "../messages/queue-message";
import { Conflict, Invalid } from "../refusals";
import { refuseWhileViewing } from "./viewing";

interface Change {
  /** Not asked of somebody who has just signed in with a temporary password. */
  current?: string;
  password: string;
  userAgent: string | null;
}

/**
 * A storefront user chooses a new password. All their sessions end, and a new one begins for the browser they sit at; they are told
 * by mail, unless it was a temporary one (rows S7, S14).
 * @returns the new session's secret, for the cookie
 * @throws Invalid("current") wrong; Invalid("password") too short, too long, common or the one they have; Conflict; TooSoon
 */
export async function changePassword(user: CustomerUser, { current, password, userAgent }: Change): Promise<string> {
  refuseWhileViewing(user);
  await changeLimit.take(user.id);
  const [known] = await db
    .select({ passwordHash: customerUsers.passwordHash, temporary: customerUsers.mustChangePassword })
    .from(customerUsers)
    .where(eq(customerUsers.id, user.id));
  const mayOmit = known?.temporary === true && current === undefined;
  if (!mayOmit && !(await verifyPassword(known?.passwordHash, current ?? "")))
    throw new Invalid("current", "wrong-current-password");
  if (await verifyPassword(known?.passwordHash, password)) throw new Invalid("password", "password-unchanged");
  const { passwords } = await storeSettingsOf(user.company.id);
  const passwordHash = await newPassword(password, [user.name, user.email, user.company.name], passwords);
  return inTransaction(async (tx) => {
    const [locked] = await tx
      .select({ passwordHash: customerUsers.passwordHash })
      .from(customerUsers)
      .where(and(eq(customerUsers.id, user.id), eq(customerUsers.status, "active"), isNull(customerUsers.deletedAt)))
      .for("update");
    if (!locked || locked.passwordHash !== known?.passwordHash) throw new Conflict("stale");
    await tx
      .update(customerUsers)
      .set({
        passwordHash,
        mustChangePassword: false,
        version: sql`${customerUsers.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(eq(customerUsers.id, user.id));
    await customerUserDoor.endAll(tx, user.id);
    const letter = { kind: "customer-password-changed", personId: user.id, recipient: user.email } as const;
    if (!known.temporary) await queueMessage(tx, user, { companyId: user.company.id, ...letter });
    await record(tx, user, { deed: "password.change", subjectId: user.id });
    return customerUserDoor.open(tx, user.id, null, { ip: user.ip ?? "", userAgent });
  });
}
