import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db/client";
import { agreements, contracts } from "~/db/schema";
import { enrol } from "~/domain/agreements/enrol";
import { inTransaction } from "~/domain/deed";
import { makeProgram } from "../../support/contracts";
import { refusalOf } from "../../support/world";

/** Locks that somebody waits for. */
const waitingForLocks = async () =>
  (await db.execute<{ count: number }>(sql`select count(*)::int as count from pg_locks where not granted`))[0]!.count;

test("nobody enrols in an agreement that is being deleted", async () => {
  const { partner, distributionId } = await makeProgram();
  let asked = Promise.resolve("");
  await inTransaction(async (tx) => {
    await tx
      .update(agreements)
      .set({ deletedAt: sql`now()` })
      .where(eq(agreements.id, distributionId));
    asked = refusalOf(enrol(partner, distributionId, "", 1));
    await expect.poll(waitingForLocks).toBeGreaterThan(0);
  });
  expect(await asked).toBe("NotFound not-found");
  expect(await db.select().from(contracts).where(eq(contracts.agreementId, distributionId))).toEqual([]);
});
