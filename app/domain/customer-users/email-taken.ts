import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { Invalid } from "~/domain/refusals";

/**
 * A customer has one user per address; the same person may be a user of several customers. The address is held until the transaction
 * ends, so that of two who want it at once the second is told.
 * @throws Invalid("email")
 */
export async function refuseTaken(
  tx: Transaction,
  { tierAccountId, email, except }: { tierAccountId: string; email: string; except?: string },
): Promise<void> {
  const key = `${tierAccountId} ${email.toLowerCase()}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('customer-user-email'), hashtext(${key}))`);
  const [other] = await tx
    .select({ name: customerUsers.name })
    .from(customerUsers)
    .where(
      and(
        eq(customerUsers.tierAccountId, tierAccountId),
        sql`lower(${customerUsers.email}) = lower(${email})`,
        isNull(customerUsers.deletedAt),
        except ? ne(customerUsers.id, except) : undefined,
      ),
    );
  if (other) throw new Invalid("email", "user-email-taken", { name: other.name });
}
