import type { Actor } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { messages } from "~/db/schema";
import { withNewId } from "~/domain/public-id";
import { enqueue } from "~/jobs/queue";
import { canBeOff, type MessageKind } from "./letters";
import { isOn, mailSettingsIn } from "./mail-settings";

interface Asked {
  /** In whose name. */
  companyId: string;
  kind: MessageKind;
  /** The customer user, operator or sign-up it is for. */
  personId: string;
  /** Their address as it is now; the letter goes there, whatever becomes of the person's own. */
  recipient: string;
  /** What the letter says beside its template. Never a secret: the job makes the token it mails. */
  details?: Record<string, string>;
}

/**
 * Has a mail sent once the deed is done: not at all when the deed is undone, late when the mail server is away.
 * @returns the message's id; null when the company has switched this letter off
 */
export async function queueMessage(tx: Transaction, actor: Pick<Actor, "id">, asked: Asked): Promise<string | null> {
  if (canBeOff(asked.kind) && !isOn(await mailSettingsIn(tx, asked.companyId), asked.kind)) return null;
  const row = { ...asked, details: asked.details ?? {}, status: "waiting" as const, createdBy: actor.id };
  const id = await withNewId("message", async (drawn) => {
    const made = await tx
      .insert(messages)
      .values({ ...row, id: drawn })
      .onConflictDoNothing()
      .returning({ id: messages.id });
    return made.length > 0;
  });
  await enqueue(tx, "send-message", { messageId: id });
  return id;
}
