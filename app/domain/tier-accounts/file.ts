import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "~/db/client";
import { among, insertMany } from "~/db/many";
import { hubs, tierAccounts, tierAccountVersions } from "~/db/schema";
import { newIds } from "~/domain/public-id";
import { Invalid, Refusal } from "~/domain/refusals";
import { tellWebhooks } from "~/domain/webhooks/tell";
import { refuseDuplicates } from "./duplicates";
import { holdExternalUid, takenExternalUids } from "./external-uid";
import { type AccountFacts, contactInfoOf } from "./forms";
import type { Keeper } from "./policy";
import type { TierAccountSnapshot } from "./snapshot";
import { type Candidate, candidatesAmong, judgeParent, lockTree } from "./tree";

export interface NewTierAccount {
  type: "customer" | "reseller";
  /** The reseller above; null for a direct reseller. */
  parentId: string | null;
  hubId?: string | null;
  environment?: TierAccountSnapshot["environment"];
  data: AccountFacts;
}

/** An account that is about to come to be, under the id that it is to have. */
export interface Filing extends NewTierAccount {
  id: string;
  /** Something else speaks against it already: it is judged, and nobody's parent. */
  doomed?: boolean;
}

/** A new account as it is to be, and everything that speaks against it. */
export interface JudgedFiling {
  id: string;
  snapshot: TierAccountSnapshot;
  refusals: Refusal[];
}

const given = (ids: readonly (string | null | undefined)[]) =>
  new Set(ids.filter((id): id is string => typeof id === "string" && id !== ""));

async function hubsAmong(tx: Queryable, ownerId: string, ids: Set<string>) {
  if (ids.size === 0) return new Map<string, { id: string; name: string }>();
  const rows = await tx
    .select({ id: hubs.id, name: hubs.name })
    .from(hubs)
    .where(and(among(hubs.id, ids), eq(hubs.companyId, ownerId)));
  return new Map(rows.map((hub) => [hub.id, hub]));
}

/** Runs what may refuse, and keeps the refusal. */
function ask<T>(refusals: Refusal[], question: () => T): T | null {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusals.push(error);
    return null;
  }
}

function snapshotOf({ type, data, environment }: Filing, place: Pick<TierAccountSnapshot, "parent" | "hub">) {
  const { name, externalId, externalUid, taxId } = data;
  return {
    ...{ type, name, externalId, externalUid: externalUid || randomUUID(), taxId },
    environment: environment === undefined ? ("production" as const) : environment,
    ...{ ...place, contactInfo: contactInfoOf(data) },
  };
}

/**
 * Judges new accounts of the actor's tree, which must be locked, one after the other: one may be the parent of a later one.
 * @param planned others that are about to come to be, by their ids; those that nothing speaks against are added
 */
export async function judgeFilings(
  tx: Queryable,
  actor: Keeper,
  filings: readonly Filing[],
  planned = new Map<string, Candidate>(),
): Promise<JudgedFiling[]> {
  const ownerId = actor.company.id;
  const wanted = given(filings.map(({ parentId }) => parentId));
  const parents =
    wanted.size > 0 ? await candidatesAmong(tx, actor, { ownerId, ids: wanted }) : new Map<string, Candidate>();
  const known = await hubsAmong(tx, ownerId, given(filings.map(({ hubId }) => hubId)));
  const uids = given(filings.map(({ data }) => data.externalUid));
  const taken = uids.size > 0 ? await takenExternalUids(tx, actor, ownerId, uids) : new Map<string, Invalid>();
  return filings.map((filing) => {
    const { id, type, parentId, hubId = null, data } = filing;
    const refusals: Refusal[] = [];
    const above = parentId === null ? undefined : (planned.get(parentId) ?? parents.get(parentId));
    const parent = ask(refusals, () => judgeParent({ type, parentId }, above, type === "reseller" ? 1 : 0));
    const hub = hubId === null ? null : (known.get(hubId) ?? null);
    if (hubId !== null && !hub) refusals.push(new Invalid("hub", "hub-not-found"));
    const clash = taken.get(data.externalUid);
    if (clash) refusals.push(clash);
    const snapshot = snapshotOf(filing, { parent, hub });
    if (refusals.length === 0 && !filing.doomed) {
      const { name, externalId } = snapshot;
      planned.set(id, { id, type, name, externalId, chain: [id, ...(above?.chain ?? [])] });
    }
    return { id, snapshot, refusals };
  });
}

/** Ids for so many new accounts, in their order. */
export const newAccountIds = (tx: Queryable, count: number): Promise<string[]> =>
  newIds("tierAccount", count, async (ids) => {
    const { id } = tierAccounts;
    return (await tx.select({ id }).from(tierAccounts).where(among(id, ids))).map((row) => row.id);
  });

/**
 * One provider's accounts come to be one after the other, so that by their age later ones stand behind earlier ones for whoever pages
 * through them meanwhile.
 */
const waitForTurn = (tx: Transaction, ownerId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('tier-account-filing'), hashtext(${ownerId}))`);

/** A snapshot as the columns of `tier_accounts`. */
export const columnsOf = ({ parent, hub, ...rest }: TierAccountSnapshot) => ({
  ...rest,
  parentId: parent?.id ?? null,
  hubId: hub?.id ?? null,
  email: rest.contactInfo.contact.email,
});

/**
 * Writes accounts that have been judged into the actor's tree, as version 1 each: at one moment, in the order of their ids.
 */
export async function writeFilings(tx: Transaction, actor: Keeper, filings: readonly JudgedFiling[]): Promise<void> {
  const ownerId = actor.company.id;
  await waitForTurn(tx, ownerId);
  const at = sql`(select clock_timestamp())`;
  const by = { createdBy: actor.id, updatedBy: actor.id };
  const accounts = filings.map(({ id, snapshot }) => ({ ...columnsOf(snapshot), ...by, id, ownerId }));
  const versions = filings.map(({ id, snapshot }) => ({
    ...{ tierAccountId: id, version: 1, data: snapshot, createdBy: actor.id },
  }));
  await insertMany(tx, tierAccounts, accounts, { createdAt: at, updatedAt: at });
  await insertMany(tx, tierAccountVersions, versions);
  await tellWebhooks(
    tx,
    filings.map(({ id }) => ({ objectClass: "tier_account", objectId: id, event: "created" })),
  );
}

/**
 * Puts a new account into the provider's tree, inside a deed that has asked whether it may and that records it.
 * @param onlyOnce refuses what looks the same as an account that is there already
 * @throws Invalid for parent, hub or external UUID; Conflict("duplicate-account")
 */
export async function fileTierAccount(
  tx: Transaction,
  actor: Keeper,
  account: NewTierAccount,
  { onlyOnce = false } = {},
): Promise<{ id: string; snapshot: TierAccountSnapshot }> {
  const ownerId = actor.company.id;
  const { externalUid } = account.data;
  await lockTree(tx, ownerId, "shared");
  if (externalUid !== "") await holdExternalUid(tx, { ownerId, externalUid });
  const [id] = await newAccountIds(tx, 1);
  const [filing] = await judgeFilings(tx, actor, [{ ...account, id: id! }]);
  const { refusals, snapshot } = filing!;
  if (refusals[0]) throw refusals[0];
  if (onlyOnce) await refuseDuplicates(tx, actor, { ...account, hubId: account.hubId ?? null });
  await writeFilings(tx, actor, [filing!]);
  return { id: id!, snapshot };
}
