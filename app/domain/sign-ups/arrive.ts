import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { type System, system, type Visitor } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { memberships, messages, operators, signUps, type SignUpSettings } from "~/db/schema";
import { queueMessage } from "~/domain/messages/queue-message";
import { Invalid } from "~/domain/refusals";
import type { ActingCompany } from "~/auth/actor";
import { becomeCustomer, type SignUp } from "./become-customer";
import { transitions } from "./status";

const KIND = "approval-waiting";

/** So many in an hour; whoever gets them knows by then that there is something to do. */
const MOST_AN_HOUR = 10;

/** Neither is such a letter on its way to the operator, nor have they been sent as many as they are in an hour. */
const canBeTold = (companyId: string) => sql`(
  select count(*) < ${MOST_AN_HOUR} and count(*) filter (where ${messages.status} = 'waiting') = 0 from ${messages}
  where ${messages.personId} = ${operators.id} and ${messages.companyId} = ${companyId} and ${messages.kind} = ${KIND}
    and (${messages.status} = 'waiting' or ${messages.createdAt} > now() - interval '1 hour'))`;

/** Everybody at the company who asked to be told and may approve, and has not been told too much. */
const toldOf = (tx: Transaction, companyId: string) =>
  tx
    .select({ id: operators.id, email: operators.email })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(
      and(
        eq(memberships.companyId, companyId),
        eq(memberships.toldOfApprovals, true),
        ne(memberships.role, "viewer"),
        isNull(memberships.suspendedAt),
        isNull(operators.suspendedAt),
        canBeTold(companyId),
      ),
    );

/**
 * A sign-up that nothing is missing from: it becomes a customer at once where the provider said so, and waits for approval otherwise,
 * as it does when the reseller that sign-ups are filed under is gone. Row S4.
 */
export async function arrive(
  tx: Transaction,
  visitor: Visitor,
  { store, settings, signUp }: { store: ActingCompany; settings: SignUpSettings; signUp: SignUp },
): Promise<"pending" | "approved"> {
  const { id } = signUp;
  if (settings.approveAutomatically && settings.parentId !== null) {
    const { requestId, ip } = visitor;
    const product: System & { company: ActingCompany } = { ...system(), requestId, ip, company: store };
    try {
      await becomeCustomer(tx, product, signUp, settings.parentId);
      return "approved";
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
    }
  }
  await tx
    .update(signUps)
    .set({ status: transitions.confirm.to, updatedAt: sql`now()` })
    .where(eq(signUps.id, id));
  for (const { id: personId, email: recipient } of await toldOf(tx, store.id)) {
    const letter = { kind: KIND, personId, recipient, details: { signUpId: id } } as const;
    await queueMessage(tx, visitor, { companyId: store.id, ...letter });
  }
  return "pending";
}
