import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { changeLimit } from "~/auth/limits.server";
import { verifyPassword } from "~/auth/passwords.server";
import { db } from "~/db/client";
import { operators } from "~/db/schema";
import { Invalid } from "../refusals";

/**
 * Whether it is really the operator who sits at their browser.
 * @returns the hash that it was compared with
 * @throws Invalid("current"); TooSoon
 */
export async function checkPassword({ id }: Operator, current: string): Promise<string | null> {
  await changeLimit.take(id);
  const [known] = await db.select({ hash: operators.passwordHash }).from(operators).where(eq(operators.id, id));
  const hash = known?.hash ?? null;
  if (!(await verifyPassword(hash, current))) throw new Invalid("current", "wrong-current-password");
  return hash;
}
