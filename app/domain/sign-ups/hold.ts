import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { operators, signUps } from "~/db/schema";
import { Conflict, NotFound } from "~/domain/refusals";
import type { SignUp } from "./become-customer";
import { demandDecide, isVisible } from "./policy";
import { isWaiting, type SignUpStatus } from "./status";

/** Why a sign-up takes no decision: somebody has made it, or its address is not confirmed yet. */
export const notWaiting = (status: SignUpStatus, decidedBy: string | null): Conflict =>
  status === "unconfirmed"
    ? new Conflict("sign-up-unconfirmed")
    : new Conflict("sign-up-decided", { status, by: decidedBy ?? "Counterpart" });

/**
 * A sign-up that waits for a decision, held until the transaction ends.
 * @throws NotFound out of sight, always for vendors; Forbidden for viewers; Conflict when it does not wait, naming who was first
 */
export async function holdWaiting(tx: Transaction, actor: Operator, id: string): Promise<SignUp> {
  const [row] = await tx.select().from(signUps).where(isVisible(actor, id)).for("update");
  if (!row) throw new NotFound("sign-up");
  demandDecide(actor);
  if (isWaiting(row.status)) return row;
  const [decider] = await tx
    .select({ name: operators.name })
    .from(operators)
    .where(eq(operators.id, row.decidedBy ?? ""));
  throw notWaiting(row.status, decider?.name ?? null);
}
