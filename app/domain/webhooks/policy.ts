import { and, eq, ne, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { webhooks } from "~/db/schema";
import { Forbidden } from "~/domain/refusals";

/** What the company hears leaves it through a webhook, so that is for owners, and never for a program. */
export const canManageWebhooks = ({ kind, role }: Operator) => kind === "operator" && role === "owner";

/** @throws Forbidden for all but owners */
export function demandWebhooks(actor: Operator): void {
  if (!canManageWebhooks(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}

/** The company's own, but for removed ones. */
export const webhooksOf = ({ company }: Operator): SQL =>
  and(eq(webhooks.companyId, company.id), ne(webhooks.state, "removed"))!;
