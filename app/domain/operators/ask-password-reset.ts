import type { Visitor } from "~/auth/actor";
import { forgotLimit } from "~/auth/limits.server";
import { enqueue } from "~/jobs/queue";
import { inTransaction, record } from "../deed";

/**
 * Takes note that somebody wants a new console password for `email`. The job decides whether there is such an operator, so
 * the work here, and the time it takes, is always the same.
 * @throws TooSoon
 */
export async function askPasswordReset(visitor: Visitor, email: string): Promise<void> {
  await forgotLimit.take(`console ${email}`, visitor.ip ?? "");
  await inTransaction(async (tx) => {
    await enqueue(tx, "mail-operator-password-reset", {
      email: email.toLowerCase(),
      requestId: visitor.requestId ?? "",
    });
    await record(tx, visitor, { deed: "password.ask-reset" });
  });
}
