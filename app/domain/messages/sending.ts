import { and, eq, sql } from "drizzle-orm";
import type { System } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, messages } from "~/db/schema";
import type { MessageKind } from "./queue-message";

/** As much of a mail server's complaint as an operator needs. */
const TROUBLE_LENGTH = 300;

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

/** What the mail server said of one attempt: nothing, or why it took no mail. It will be tried again. */
export async function noteAttempt(id: string, error?: unknown): Promise<void> {
  const trouble =
    error === undefined ? null : String(error instanceof Error ? error.message : error).slice(0, TROUBLE_LENGTH);
  const sent = trouble === null ? { status: "sent" as const, sentAt: sql`now()` } : {};
  await db
    .update(messages)
    .set({ attempts: sql`${messages.attempts} + 1`, trouble, ...sent })
    .where(isWaiting(id));
}

/** A letter nobody needs any more is not sent: its person is gone, or it has become untrue. */
export async function dropMessage(id: string): Promise<void> {
  await db.update(messages).set({ status: "dropped" }).where(isWaiting(id));
}
