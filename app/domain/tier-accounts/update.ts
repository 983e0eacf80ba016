import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { tierAccounts } from "~/db/schema";
import { inTransaction } from "~/domain/deed";
import { finishDraft } from "~/domain/drafts/finish";
import { Conflict } from "~/domain/refusals";
import type { Announcement } from "./announce";
import { isMove, judgeChange, wantedBy, writeChange } from "./change";
import { holdExternalUid } from "./external-uid";
import { currentSnapshot, missingAccount } from "./find";
import type { AccountFacts } from "./forms";
import { canEdit, demand, visibleTo } from "./policy";
import type { TierAccountSnapshot } from "./snapshot";
import { lockTree } from "./tree";

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
    const mayMove = names && (seen.version !== change.baseVersion || isMove(change, seen));
    const draft = draftId ? await finishDraft(tx, actor, draftId) : null;
    await lockTree(tx, seen.ownerId, mayMove ? "alone" : "shared");
    const [row] = await tx.select().from(tierAccounts).where(visible).for("update");
    if (!row) throw await missingAccount(tx, actor, change.id);
    demand(actor, canEdit(actor));

    const before = await currentSnapshot(tx, row.id);
    const wanted = wantedBy(row, before, change);
    const { externalUid } = wanted.snapshot;
    if (wanted.stale && wanted.differs) throw new Conflict("stale");
    await draft?.keep(row.id);
    if (!wanted.differs) return { version: row.version, changed: wanted.stale, requests: [] };

    if (externalUid !== row.externalUid) await holdExternalUid(tx, { ownerId: row.ownerId, externalUid });
    const { after, refusals } = await judgeChange(tx, actor, row, wanted);
    if (refusals[0]) throw refusals[0];
    return writeChange(tx, actor, row, { before, after });
  });
}
