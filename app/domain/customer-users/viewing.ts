import type { CustomerUser } from "~/auth/actor";
import { viewDoor } from "~/auth/sessions.server";
import { inTransaction, record } from "~/domain/deed";
import { Forbidden, NotFound } from "~/domain/refusals";

/**
 * Ends a view before its time.
 * @throws NotFound for a person who is there themselves
 */
export async function endView(user: CustomerUser, secret: string): Promise<void> {
  if (!user.viewedBy) throw new NotFound();
  return inTransaction(async (tx) => {
    await viewDoor.end(tx, secret);
    await record(tx, user, { deed: "customer-user.end-view", subjectId: user.id });
  });
}

/**
 * Passwords, users and consents are the person's own: an operator who looks as them leaves those alone.
 * @throws Forbidden("not-while-viewing")
 */
export function refuseWhileViewing({ viewedBy }: CustomerUser): void {
  if (viewedBy) throw new Forbidden("not-while-viewing", { name: viewedBy.name });
}
