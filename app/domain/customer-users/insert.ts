import type { Transaction } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { withNewId } from "~/domain/public-id";

/** Keeps a new user; answers the id that was drawn. */
export const insertUser = (tx: Transaction, row: Omit<typeof customerUsers.$inferInsert, "id">): Promise<string> =>
  withNewId("customerUser", async (id) => {
    const made = await tx
      .insert(customerUsers)
      .values({ ...row, id })
      .onConflictDoNothing({ target: customerUsers.id })
      .returning({ id: customerUsers.id });
    return made.length > 0;
  });
