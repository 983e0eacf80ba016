import { desc, eq } from "drizzle-orm";
import { db } from "~/db/client";
import { mailbox } from "~/db/schema";

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
