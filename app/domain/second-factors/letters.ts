import { and, eq } from "drizzle-orm";
import { db } from "~/db/client";
import { operators } from "~/db/schema";
import type { WaitingMessage } from "~/domain/messages/sending";

/** What the letter about a second factor that was reset says. */
export interface ResetLetter {
  name: string;
  email: string;
  company: string;
}

/** Whose second factor has been reset; null when they have another address now. */
export async function secondFactorResetLetter(message: WaitingMessage): Promise<ResetLetter | null> {
  const { personId, recipient, actor } = message;
  const [found] = await db
    .select({ name: operators.name, email: operators.email })
    .from(operators)
    .where(and(eq(operators.id, personId), eq(operators.email, recipient)));
  return found ? { ...found, company: actor.company?.name ?? "" } : null;
}
