import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { Invalid, NotFound } from "~/domain/refusals";
import { missingAccount } from "./find";
import { visibleTo } from "./policy";

/** How clients call an account that they have no id of. */
export interface AccountName {
  id?: string | null;
  externalUid?: string | null;
  externalId?: string | null;
}

/**
 * The id of the account that is meant: by its own id, else by its external UUID, else by an external ID that only one has.
 * @throws NotFound out of sight; Invalid("account") when nothing names it, or several have that external ID
 */
export async function resolveAccount(actor: Operator, { id, externalUid, externalId }: AccountName): Promise<string> {
  const named = id
    ? eq(tierAccounts.id, id)
    : externalUid
      ? eq(tierAccounts.externalUid, externalUid)
      : externalId
        ? eq(tierAccounts.externalId, externalId)
        : undefined;
  if (!named) throw new Invalid("account", "account-not-named");
  const found = await db
    .select({ id: tierAccounts.id })
    .from(tierAccounts)
    .where(and(named, visibleTo(actor)))
    .limit(2);
  if (found.length > 1) throw new Invalid("account", "account-ambiguous");
  if (found[0]) return found[0].id;
  throw id ? await missingAccount(db, actor, id) : new NotFound("account");
}
