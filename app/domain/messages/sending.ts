import { and, eq, sql } from "drizzle-orm";
import type { System } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, messages } from "~/db/schema";
import type { MessageKind } from "./letters";

/** As much of a mail server's complaint as an operator needs. */
const TROUBLE_LENGTH = 300;

/** A job is tried so often, the last time after about four days. */
const LAST_ATTEMPT = 25;

/** What is known of a message that is to be sent. */
export interface WaitingMessage {
  id: string;
  kind: MessageKind;
  personId: string;
  recipient: string;
  details: Record<string, string>;
  /** In whose name. */
  actor: System;
}

const isWaiting = (id: string) => and(eq(messages.id, id), eq(messages.status, "waiting"));

/** A message that still has to be sent; null when it has been sent or dropped. */
export async function findWaitingMessage(system: System, id: string): Promise<WaitingMessage | null> {
  const [row] = await db
    .select({
      kind: messages.kind,
      personId: messages.personId,
      recipient: messages.recipient,
      details: messages.details,
      company: { id: companies.id, name: companies.name, role: companies.role },
    })
    .from(messages)
    .innerJoin(companies, eq(companies.id, messages.companyId))
    .where(isWaiting(id));
  if (!row) return null;
  const { company, kind, ...rest } = row;
  return { id, ...rest, kind: kind as MessageKind, actor: { ...system, company } };
}

/** What the mail server said of one attempt: nothing, or why it took no mail. It is tried again until the last attempt. */
export async function noteAttempt(id: string, error?: unknown): Promise<void> {
  const trouble =
    error === undefined ? null : String(error instanceof Error ? error.message : error).slice(0, TROUBLE_LENGTH);
  const outcome =
    trouble === null
      ? { status: "sent" as const, sentAt: sql`now()` }
      : { status: sql`case when ${messages.attempts} + 1 >= ${LAST_ATTEMPT} then 'failed' else 'waiting' end` };
  await db
    .update(messages)
    .set({ attempts: sql`${messages.attempts} + 1`, trouble, ...outcome })
    .where(isWaiting(id));
}

/** A letter nobody needs any more is not sent: its person is gone, or it has become untrue. */
export async function dropMessage(id: string): Promise<void> {
  await db.update(messages).set({ status: "dropped" }).where(isWaiting(id));
}
