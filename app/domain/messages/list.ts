import { and, desc, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { messages } from "~/db/schema";
import { demandProvider } from "~/domain/companies/policy";
import { keyset } from "~/domain/lists/keyset";
import { type Cursor, pageOf, type Window, windowOf } from "~/domain/lists/page";
import { nameOf } from "~/domain/operators/name-of";
import type { MessageKind } from "./letters";
import { messageStatuses } from "./status";

/** As many as a page shows of one person. */
const SHOWN = 20;

const columnsFor = (actor: Operator) => {
  const { id, kind, recipient, status, attempts, trouble, createdAt, sentAt, createdBy } = messages;
  return { id, kind, recipient, status, attempts, trouble, createdAt, sentAt, by: nameOf(createdBy, actor) };
};

const known = <Row extends { kind: string }>(row: Row) => ({ ...row, kind: row.kind as MessageKind });

/** The newest mail in the actor's company's name to one person, and what became of each. */
export async function listMessages(actor: Operator, personId: string) {
  const { createdAt, id } = messages;
  const rows = await db
    .select(columnsFor(actor))
    .from(messages)
    .where(and(eq(messages.personId, personId), eq(messages.companyId, actor.company.id)))
    .orderBy(desc(createdAt), desc(id))
    .limit(SHOWN);
  return rows.map(known);
}

export type SentMessage = Awaited<ReturnType<typeof listMessages>>[number];

export interface SentMailQuery {
  /** Null for all. */
  status: SentMessage["status"] | null;
  window: Window;
}

/** What the address of Sent mail asks for. */
export function sentMailQuery(search: URLSearchParams): SentMailQuery {
  const status = messageStatuses.find((known) => known === search.get("status")) ?? null;
  return { status, window: windowOf(search) };
}

const cursorOf = ({ createdAt, id }: SentMessage): Cursor => [createdAt.toISOString(), id];

/**
 * One page of all mail in the actor's company's name, newest first. Rows S3, S4.
 * @throws NotFound for vendors
 */
export async function listSentMail(actor: Operator, { status, window }: SentMailQuery) {
  demandProvider(actor);
  const { createdAt: column, id } = messages;
  const { condition, orderBy } = keyset({ column, id, cast: "timestamptz", descending: true }, window);
  const rows = await db
    .select(columnsFor(actor))
    .from(messages)
    .where(and(eq(messages.companyId, actor.company.id), status ? eq(messages.status, status) : undefined, condition))
    .orderBy(...orderBy)
    .limit(window.size + 1);
  return pageOf(rows.map(known), window, cursorOf);
}
