import { sql } from "drizzle-orm";
import type { ActingCompany } from "~/auth/actor";
import type { Transaction } from "~/db/client";

/** Every job, and what it is told. Never a secret: a job makes the token it mails. */
export interface Jobs {
  /** Mail the operator of this address a link to choose a new password, if there is one. */
  "mail-operator-password-reset": { email: string; requestId: string };
  /** Find the first users with this address at this store, and queue one mail for each. */
  "queue-customer-password-resets": { store: ActingCompany; email: string; requestId: string };
  /** Send one mail that a deed asked for. */
  "send-message": { messageId: string };
  /** Queue a letter for every partner whose contract is in another version of this agreement than the one on offer. */
  "tell-partners": { agreementId: string };
  /** Send what waits for one webhook. */
  "send-deliveries": { webhookId: string };
  /** Go on with an import: check its rows, or run them. */
  "work-import": { importId: string };
  /** Remove what has expired. */
  sweep: Record<string, never>;
}

export type Task = keyof Jobs;

/**
 * Enqueues a job that runs after the transaction has been committed, and not at all when it is rolled back.
 * @param key a job with the key of a waiting one replaces it
 */
export async function enqueue<T extends Task>(
  tx: Transaction,
  task: T,
  payload: Jobs[T],
  { key, runAt }: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await tx.execute(
    sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${key ?? null}::text, ${runAt?.toISOString() ?? null}::timestamptz)`,
  );
}
