import { eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { customerUserDoor } from "~/auth/sessions.server";
import type { Transaction } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { voidLinks } from "./links";

/** Changes the person's row, as its next version. */
export const alter = (tx: Transaction, id: string, values: PgUpdateSetSource<typeof customerUsers>) =>
  tx
    .update(customerUsers)
    .set({ ...values, version: sql`${customerUsers.version} + 1`, updatedAt: sql`now()` })
    .where(eq(customerUsers.id, id));

/** Whatever was open to somebody is shut at once: sessions and links. Row S5. */
export async function endAccess(tx: Transaction, id: string): Promise<void> {
  await customerUserDoor.endAll(tx, id);
  await voidLinks(tx, id);
}
