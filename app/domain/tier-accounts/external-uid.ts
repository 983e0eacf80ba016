import { and, isNull, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "~/db/client";
import { given, ownedBy } from "~/db/many";
import { tierAccounts } from "~/db/schema";
import { Invalid } from "~/domain/refusals";
import { type Keeper, visibleTo } from "./policy";

/** Holds an external UUID until the transaction ends, so that of two accounts that want it at once the second is told. */
export async function holdExternalUid(
  tx: Transaction,
  { ownerId, externalUid }: { ownerId: string; externalUid: string },
): Promise<void> {
  const key = `${ownerId} ${externalUid}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('external-uid'), hashtext(${key}))`);
}

/**
 * What speaks against each of these external UUIDs that an account of the provider has; the account is named only to those who can see it.
 * @param except the account that may keep its own
 */
export async function takenExternalUids(
  tx: Queryable,
  actor: Keeper,
  ownerId: string,
  uids: Iterable<string>,
  except?: string,
): Promise<Map<string, Invalid>> {
  const wanted = [...uids].map((uid) => ({ owner: ownerId, uid }));
  const rows = await tx
    .select({ id: tierAccounts.id, externalUid: tierAccounts.externalUid, visible: sql<boolean>`${visibleTo(actor)}` })
    .from(tierAccounts)
    .innerJoin(
      given(wanted, sql`owner text, uid text`),
      and(ownedBy(tierAccounts.ownerId, sql`r.owner`), sql`${tierAccounts.externalUid} = r.uid`),
    )
    .where(isNull(tierAccounts.deletedAt));
  const others = rows.filter((row) => row.id !== except);
  return new Map(
    others.map((row) => [
      row.externalUid,
      row.visible
        ? new Invalid("externalUid", "external-uid-taken", { id: row.id })
        : new Invalid("externalUid", "external-uid-taken-unseen"),
    ]),
  );
}
