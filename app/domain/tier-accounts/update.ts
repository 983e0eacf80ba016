import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { tierAccounts, tierAccountVersions } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { finishDraft } from "~/domain/drafts/finish";
import { Conflict } from "~/domain/refusals";
import { tellWebhooks } from "~/domain/webhooks/tell";
import { type Announcement, announceChange } from "./announce";
import { checkExternalUid, columnsOf } from "./create";
import { currentSnapshot, missingAccount } from "./find";
import { type AccountFacts, contactInfoOf } from "./forms";
import { canEdit, demand, visibleTo } from "./policy";
import { changedFields, type TierAccountSnapshot } from "./snapshot";
import { checkParent, checkType, lockTree } from "./tree";

export interface TierAccountChange {
  id: string;
  /** The version the person was looking at; null changes whatever it is by now. */
  baseVersion: number | null;
  /** Left out, they stay as they are. */
  type?: "customer" | "reseller";
  parentId?: string | null;
  environment?: TierAccountSnapshot["environment"];
  /** What is to stand there, or how it comes of what stands there now. */
  data: AccountFacts | ((now: TierAccountSnapshot) => AccountFacts);
}

export interface TierAccountChanged {
  /** The account's version after the deed: the same as before when nothing differed. */
  version: number;
  /** Whether it differs from the version the person was looking at: also when the same form, sent twice, has changed it already. */
  changed: boolean;
  requests: Announcement[];
}

type Place = Pick<TierAccountSnapshot, "type"> & { parentId: string | null };

/** Where the account is to stand, of which a change may leave out either. */
const placeIn = (change: TierAccountChange, now: Place): Place => ({
  type: change.type ?? now.type,
  parentId: change.parentId === undefined ? now.parentId : change.parentId,
});

const moves = (now: Place, wanted: Place) => now.type !== wanted.type || now.parentId !== wanted.parentId;

/**
 * Changes a tier account at once, as its next version, and announces it to the vendor of every linked product. Saving what is
 * already so changes nothing. Rows C9, C17; decisions 1, 2 and 11.
 * @throws NotFound out of sight or deleted; Forbidden for viewers; Conflict("stale") when the account has moved on, or when a
 * reseller with children is to become a customer; Invalid for parent or external UUID
 */
export function updateTierAccount(
  actor: Operator,
  change: TierAccountChange,
  draftId?: string,
): Promise<TierAccountChanged> {
  return inTransaction(async (tx) => {
    const visible = and(eq(tierAccounts.id, change.id), visibleTo(actor));
    const { ownerId: owner, version: seenVersion, parentId: seenParent, type: seenType } = tierAccounts;
    const [seen] = await tx
      .select({ ownerId: owner, version: seenVersion, parentId: seenParent, type: seenType })
      .from(tierAccounts)
      .where(visible);
    if (!seen) throw await missingAccount(tx, actor, change.id);
    const names = change.parentId !== undefined || change.type !== undefined;
    const mayMove = names && (seen.version !== change.baseVersion || moves(seen, placeIn(change, seen)));
    const draft = draftId ? await finishDraft(tx, actor, draftId) : null;
    await lockTree(tx, seen.ownerId, mayMove ? "alone" : "shared");
    const [row] = await tx.select().from(tierAccounts).where(visible).for("update");
    if (!row) throw await missingAccount(tx, actor, change.id);
    demand(actor, canEdit(actor));

    const { ownerId } = row;
    const before = await currentSnapshot(tx, row.id);
    const { type, parentId } = placeIn(change, row);
    const moved = moves(row, { type, parentId });
    const data = typeof change.data === "function" ? change.data(before) : change.data;
    const externalUid = data.externalUid || row.externalUid;
    const wanted: TierAccountSnapshot = {
      ...{ ...before, type, name: data.name, externalId: data.externalId, externalUid, taxId: data.taxId },
      environment: change.environment === undefined ? before.environment : change.environment,
      contactInfo: contactInfoOf(data, row.contactInfo),
    };
    const differs = moved || changedFields(before, wanted).length > 0;
    const stale = change.baseVersion !== null && row.version !== change.baseVersion;
    if (stale && differs) throw new Conflict("stale");
    await draft?.keep(row.id);
    if (!differs) return { version: row.version, changed: stale, requests: [] };

    if (type !== row.type) await checkType(tx, actor, { id: row.id, type });
    const place = { ownerId, id: row.id, type, parentId };
    const parent = moved ? await checkParent(tx, actor, { ...place, stays: parentId === row.parentId }) : before.parent;
    if (externalUid !== row.externalUid) await checkExternalUid(tx, actor, { ownerId, externalUid, id: row.id });
    const after = { ...wanted, parent };

    const version = row.version + 1;
    await tx
      .update(tierAccounts)
      .set({ ...columnsOf(after), version, updatedAt: sql`now()`, updatedBy: actor.id })
      .where(eq(tierAccounts.id, row.id));
    await tx.insert(tierAccountVersions).values({ tierAccountId: row.id, version, data: after, createdBy: actor.id });
    const requests = await announceChange(tx, actor, { id: row.id, ownerId, version });
    await tellWebhooks(tx, [
      { objectClass: "tier_account", objectId: row.id, event: "updated" },
      ...requests.map(({ id, status }) => ({
        ...{ objectClass: "tier_account_request" as const, objectId: id },
        event: status === "pending" ? ("created" as const) : status,
      })),
    ]);
    await record(tx, actor, { deed: "tier-account.update", subjectId: row.id, before, after });
    return { version, changed: true, requests };
  });
}
