import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Queryable, type Transaction } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { Conflict } from "~/domain/refusals";
import type { AccountData } from "./forms";
import { type Keeper, visibleTo } from "./policy";

/** As many are shown as help to decide. */
const SHOWN = 5;

/** What makes an account look like another. */
export interface Looks {
  hubId?: string | null;
  data: Pick<AccountData, "name" | "email" | "externalId">;
}

export interface Duplicate {
  id: string;
  name: string;
  parent: string | null;
  /** Which rule it meets; the external ID goes first. */
  same: "external-id" | "name-and-email";
}

const parents = alias(tierAccounts, "parents");

const sameExternalId = ({ hubId = null, data }: Looks): SQL =>
  and(
    eq(tierAccounts.externalId, data.externalId),
    ne(tierAccounts.externalId, ""),
    hubId === null ? undefined : sql`${tierAccounts.hubId} is not distinct from ${hubId}`,
  )!;

const sameNameAndEmail = ({ data }: Looks): SQL =>
  and(sql`lower(${tierAccounts.email}) = lower(${data.email})`, sql`fold(${tierAccounts.name}) = fold(${data.name})`)!;

const alike = (at: Queryable, actor: Keeper, same: SQL) =>
  at
    .select({ id: tierAccounts.id, name: tierAccounts.name, parent: parents.name })
    .from(tierAccounts)
    .leftJoin(parents, eq(parents.id, tierAccounts.parentId))
    .where(and(visibleTo(actor), eq(tierAccounts.ownerId, actor.company.id), same))
    .limit(SHOWN);

/**
 * The provider's accounts that a new one would look the same as: by external ID within the hub (one that comes from no hub, in any),
 * or by name and e-mail, whatever the case and the accents. At most five. Row C5.
 */
export async function findDuplicates(actor: Keeper, looks: Looks, at: Queryable = db): Promise<Duplicate[]> {
  const byExternalId = looks.data.externalId === "" ? [] : await alike(at, actor, sameExternalId(looks));
  const byName = await alike(at, actor, sameNameAndEmail(looks));
  const known = new Set(byExternalId.map(({ id }) => id));
  return [
    ...byExternalId.map((row) => ({ ...row, same: "external-id" as const })),
    ...byName.filter(({ id }) => !known.has(id)).map((row) => ({ ...row, same: "name-and-email" as const })),
  ].slice(0, SHOWN);
}

/**
 * Of two people who add the same customer at the same time the second is told: what makes the account look like another is held
 * until the transaction ends.
 * @throws Conflict("duplicate-account")
 */
export async function refuseDuplicates(tx: Transaction, actor: Keeper, looks: Looks): Promise<void> {
  const owner = actor.company.id;
  const { externalId, name, email } = looks.data;
  const hold = (key: SQL) =>
    tx.execute(sql`select pg_advisory_xact_lock(hashtext('tier-account-duplicate'), hashtext(${key}))`);
  if (externalId !== "") await hold(sql`${`${owner} ${looks.hubId ?? ""} ${externalId}`}::text`);
  await hold(sql`${owner}::text || fold(${name}) || lower(${email})`);
  const { length } = await findDuplicates(actor, looks, tx);
  if (length > 0) throw new Conflict("duplicate-account", { count: length });
}
