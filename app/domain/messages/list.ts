import { and, desc, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { messages } from "~/db/schema";
import { nameOf } from "~/domain/operators/name-of";
import type { MessageKind } from "./queue-message";

/** As many as a page shows of one person. */
const SHOWN = 20;

/** The newest mail in the actor's company's name to one person, and what became of each. */
export async function listMessages(actor: Operator, personId: string) {
  const { id, kind, recipient, status, attempts, trouble, createdAt, sentAt } = messages;
  const rows = await db
    .select({
      id,
      kind,
      recipient,
      status,
      attempts,
      trouble,
      createdAt,
      sentAt,
      by: nameOf(messages.createdBy, actor),
    })
    .from(messages)
    .where(and(eq(messages.personId, personId), eq(messages.companyId, actor.company.id)))
    .orderBy(desc(createdAt), desc(id))
    .limit(SHOWN);
  return rows.map((row) => ({ ...row, kind: row.kind as MessageKind }));
}
