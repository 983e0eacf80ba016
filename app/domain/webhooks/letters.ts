import { and, eq, isNull } from "drizzle-orm";
import { db } from "~/db/client";
import { memberships, operators, webhooks } from "~/db/schema";
import type { WaitingMessage } from "~/domain/messages/sending";

/** What the letter about a webhook that was stopped says. */
export interface WebhookStoppedLetter {
  name: string;
  email: string;
  company: string;
  companyId: string;
  webhookId: string;
  label: string;
  address: string;
}

/** What there is to be told; null when it goes on meanwhile, or the reader is no owner any more. */
export async function webhookStoppedLetter(message: WaitingMessage): Promise<WebhookStoppedLetter | null> {
  const { personId, recipient, details, actor } = message;
  const companyId = actor.company?.id ?? "";
  const [found] = await db
    .select({ name: operators.name, email: operators.email, label: webhooks.label, address: webhooks.address })
    .from(webhooks)
    .innerJoin(operators, and(eq(operators.id, personId), eq(operators.email, recipient)))
    .innerJoin(
      memberships,
      and(
        ...[eq(memberships.operatorId, operators.id), eq(memberships.companyId, webhooks.companyId)],
        ...[eq(memberships.role, "owner"), isNull(memberships.suspendedAt)],
      ),
    )
    .where(
      and(
        ...[eq(webhooks.id, details.webhookId ?? ""), eq(webhooks.companyId, companyId), eq(webhooks.state, "stopped")],
      ),
    );
  return found ? { ...found, company: actor.company?.name ?? "", companyId, webhookId: details.webhookId ?? "" } : null;
}
