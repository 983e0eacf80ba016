import type { Visitor } from "~/auth/actor";
import { env } from "~/env.server";
import { desc, eq } from "drizzle-orm";
import { db } from "~/db/client";
import { mailbox } from "~/db/schema";

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** The mailbox holds links that open accounts: it is there only without a mail server, and only for this machine itself. */
export const isMailboxOpen = (actor: Visitor): boolean => env.MAILBOX && LOOPBACK.test(actor.ip ?? "");

/** The newest mail of an installation without a mail server. */
export const listMail = () =>
  db
    .select({ id: mailbox.id, at: mailbox.at, subject: mailbox.subject, recipient: mailbox.recipient })
    .from(mailbox)
    .orderBy(desc(mailbox.id))
    .limit(100);

/** One of them; null when there is none of this id, silly ids included. */
export async function findMail(id: string) {
  if (!/^\d{1,15}$/.test(id)) return null;
  const [mail] = await db
    .select()
    .from(mailbox)
    .where(eq(mailbox.id, Number(id)));
  return mail ?? null;
}
