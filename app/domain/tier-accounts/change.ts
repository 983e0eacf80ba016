import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { tierAccounts, tierAccountVersions } from "~/db/schema";
import { record } from "~/domain/deed";
import { Conflict, Refusal } from "~/domain/refusals";
import { tellWebhooks } from "~/domain/webhooks/tell";
import { announceChange } from "./announce";
import { takenExternalUids } from "./external-uid";
import { columnsOf } from "./file";
import { type AccountFacts, contactInfoOf } from "./forms";
import { changedFields, type TierAccountSnapshot } from "./snapshot";
import { type Candidate, checkParent, checkType } from "./tree";
import type { TierAccountChange, TierAccountChanged } from "./update";

/** An account's row, as far as a change goes by it. */
export type Standing = Pick<
  typeof tierAccounts.$inferSelect,
  "id" | "ownerId" | "version" | "type" | "parentId" | "externalUid" | "contactInfo"
>;

type Place = Pick<TierAccountSnapshot, "type"> & { parentId: string | null };

/** Where the account is to stand, of which a change may leave out either. */
const placeIn = (change: Partial<Place>, now: Place): Place => ({
  type: change.type ?? now.type,
  parentId: change.parentId === undefined ? now.parentId : change.parentId,
});

const moves = (now: Place, wanted: Place) => now.type !== wanted.type || now.parentId !== wanted.parentId;

/** Whether a change would move the account from where it stands. */
export const isMove = (change: Partial<Place>, now: Place) => moves(now, placeIn(change, now));

/** An account as a change wants it. */
export interface Wanted {
  place: Place;
  moved: boolean;
  /** With the parent that it has now. */
  snapshot: TierAccountSnapshot;
  /** Whether anything is different. */
  differs: boolean;
  /** The account has moved on since the person looked at it. */
  stale: boolean;
}

/** What a change comes to, before anybody has asked whether it may be. */
export function wantedBy(row: Standing, before: TierAccountSnapshot, change: Omit<TierAccountChange, "id">): Wanted {
  const place = placeIn(change, row);
  const moved = moves(row, place);
  const data: AccountFacts = typeof change.data === "function" ? change.data(before) : change.data;
  const { name, externalId, taxId } = data;
  const snapshot: TierAccountSnapshot = {
    ...{ ...before, type: place.type, name, externalId, externalUid: data.externalUid || row.externalUid, taxId },
    environment: change.environment === undefined ? before.environment : change.environment,
    contactInfo: contactInfoOf(data, row.contactInfo),
  };
  const differs = moved || changedFields(before, snapshot).length > 0;
  return { place, moved, snapshot, differs, stale: change.baseVersion !== null && row.version !== change.baseVersion };
}

async function ask<T>(refusals: Refusal[], question: () => Promise<T>): Promise<T | null> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusals.push(error);
    return null;
  }
}

/**
 * Judges a change of an account of a tree that is locked.
 * @param planned accounts that are about to come to be, by their ids
 * @returns the account as it is to be, and everything that speaks against it
 */
export async function judgeChange(
  tx: Transaction,
  actor: Operator,
  row: Standing,
  { place, moved, snapshot, stale, differs }: Wanted,
  planned?: ReadonlyMap<string, Candidate>,
): Promise<{ after: TierAccountSnapshot; refusals: Refusal[] }> {
  const { id, ownerId } = row;
  const refusals: Refusal[] = [];
  if (stale && differs) refusals.push(new Conflict("stale"));
  if (place.type !== row.type) await ask(refusals, () => checkType(tx, actor, { id, type: place.type }));
  const stays = place.parentId === row.parentId;
  const parent = moved
    ? await ask(refusals, () => checkParent(tx, actor, { ...place, ownerId, id, stays }, planned))
    : snapshot.parent;
  const { externalUid } = snapshot;
  const clash =
    externalUid === row.externalUid
      ? undefined
      : (await takenExternalUids(tx, actor, ownerId, [externalUid], id)).get(externalUid);
  if (clash) refusals.push(clash);
  return { after: { ...snapshot, parent }, refusals };
}

/** Writes a change that has been judged as the account's next version, announces it to the vendors, and records it. */
export async function writeChange(
  tx: Transaction,
  actor: Operator,
  row: Standing,
  { before, after }: { before: TierAccountSnapshot; after: TierAccountSnapshot },
): Promise<TierAccountChanged> {
  const { id, ownerId } = row;
  const version = row.version + 1;
  await tx
    .update(tierAccounts)
    .set({ ...columnsOf(after), version, updatedAt: sql`now()`, updatedBy: actor.id })
    .where(eq(tierAccounts.id, id));
  await tx.insert(tierAccountVersions).values({ tierAccountId: id, version, data: after, createdBy: actor.id });
  const requests = await announceChange(tx, actor, { id, ownerId, version });
  await tellWebhooks(tx, [
    { objectClass: "tier_account", objectId: id, event: "updated" },
    ...requests.map((request) => ({
      ...{ objectClass: "tier_account_request" as const, objectId: request.id },
      event: request.status === "pending" ? ("created" as const) : request.status,
    })),
  ]);
  await record(tx, actor, { deed: "tier-account.update", subjectId: id, before, after });
  return { version, changed: true, requests };
}
