import type { ActingCompany, Visitor } from "~/auth/actor";
import { forgotLimit } from "~/auth/limits.server";
import { enqueue } from "~/jobs/queue";
import { inTransaction, record } from "../deed";

/**
 * Takes note that somebody wants a new password for `email` at a store (row S6). The job decides whether there is a first
 * user to mail, so the work here, and the time it takes, is always the same.
 * @throws TooSoon
 */
export async function askPasswordReset(visitor: Visitor, store: ActingCompany, email: string): Promise<void> {
  await forgotLimit.take(`${store.id} ${email}`, visitor.ip ?? "");
  await inTransaction(async (tx) => {
    await enqueue(tx, "queue-customer-password-resets", {
      store: { id: store.id, name: store.name, role: store.role },
      email: email.toLowerCase(),
      requestId: visitor.requestId ?? "",
    });
    await record(tx, { ...visitor, company: store }, { deed: "password.ask-reset" });
  });
}
