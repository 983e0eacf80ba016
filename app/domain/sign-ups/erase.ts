import { and, eq, ne, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { signUps } from "~/db/schema";
import { eraseTraces } from "~/domain/customer-users/erase-traces";
import { demand, demandStorefront } from "~/domain/customer-users/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { canErase, isVisible } from "./policy";
import { isErasable, type SignUpStatus } from "./status";
import { withoutPerson } from "./without-person";

/** Why nobody is erased here: who waits is denied first, and who came in is erased as a user. */
export const notErasable = (status: SignUpStatus) => new Conflict("sign-up-not-erasable", { status });

/**
 * Takes out, on a person's request, what is known of somebody who signed up and did not come in: what they said, letters, and who they
 * were in the audit trail. Which organization it was stays. Decision 13.
 * @throws NotFound out of sight or erased already; Forbidden for sales and viewers; Conflict("sign-up-not-erasable")
 */
export const eraseSignUp = (actor: Operator, id: string): Promise<void> =>
  inTransaction(async (tx) => {
    demandStorefront(actor);
    const [row] = await tx
      .select({ status: signUps.status })
      .from(signUps)
      .where(and(isVisible(actor, id), ne(signUps.email, "")))
      .for("update");
    if (!row) throw new NotFound("sign-up");
    demand(actor, canErase(actor));
    if (!isErasable(row.status)) throw notErasable(row.status);
    await tx
      .update(signUps)
      .set({
        ...{ answers: withoutPerson, email: "", passwordHash: null, confirmation: null },
        ...{ reason: null, ip: null, updatedAt: sql`now()` },
      })
      .where(eq(signUps.id, id));
    await eraseTraces(tx, id, [id]);
    await record(tx, actor, { deed: "sign-up.erase", subjectId: id });
  });
