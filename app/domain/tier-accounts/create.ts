import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { hubs, tierAccounts, tierAccountVersions } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { inviteFirstUser } from "~/domain/customer-users/invite-first";
import { finishDraft } from "~/domain/drafts/finish";
import { withNewId } from "~/domain/public-id";
import { Invalid } from "~/domain/refusals";
import { tellWebhooks } from "~/domain/webhooks/tell";
import { refuseDuplicates } from "./duplicates";
import { type AccountFacts, contactInfoOf } from "./forms";
import { demandCreate, type Keeper, visibleTo } from "./policy";
import type { TierAccountSnapshot } from "./snapshot";
import { checkParent, lockTree } from "./tree";

export interface NewTierAccount {
  type: "customer" | "reseller";
  /** The reseller above; null for a direct reseller. */
  parentId: string | null;
  hubId?: string | null;
  environment?: TierAccountSnapshot["environment"];
  data: AccountFacts;
}

/**
 * Adds a customer or reseller to the provider's tree, as version 1. Rows C3–C6.
 * @param draftId the wizard's draft, used up with the deed: a second submit finds the account of the first
 * @param onlyOnce refuses what looks the same as an account that is there already
 * @returns the id of the account
 * @throws Forbidden for vendors and viewers; Invalid for parent, hub or external UUID; Conflict("duplicate-account")
 */
export function createTierAccount(
  actor: Operator,
  account: NewTierAccount,
  draftId?: string,
  { onlyOnce = false } = {},
): Promise<string> {
  return inTransaction(async (tx) => {
    demandCreate(actor);
    const made = draftId ? await finishDraft(tx, actor, draftId) : null;
    if (made?.resultId) return made.resultId;
    const filed = await fileTierAccount(tx, actor, account, { onlyOnce });
    const { id, snapshot } = filed;
    const firstUser = await inviteFirstUser(tx, actor, filed);
    const after = { ...snapshot, ...(firstUser && { firstUser }) };
    await record(tx, actor, { deed: "tier-account.create", subjectId: id, after });
    await made?.keep(id);
    return id;
  });
}

/**
 * Puts a new account into the provider's tree, inside a deed that has asked whether it may and that records it.
 * @throws Invalid for parent, hub or external UUID; Conflict("duplicate-account")
 */
export async function fileTierAccount(
  tx: Transaction,
  actor: Keeper,
  account: NewTierAccount,
  { onlyOnce = false } = {},
): Promise<{ id: string; snapshot: TierAccountSnapshot }> {
  const ownerId = actor.company.id;
  await lockTree(tx, ownerId, "shared");
  const parent = await checkParent(tx, actor, { ownerId, type: account.type, parentId: account.parentId });
  const hub = await checkHub(tx, ownerId, account.hubId ?? null);
  const externalUid = account.data.externalUid || randomUUID();
  await checkExternalUid(tx, actor, { ownerId, externalUid });
  if (onlyOnce) await refuseDuplicates(tx, actor, { hubId: account.hubId, data: account.data });

  const { type, data } = account;
  const contactInfo = contactInfoOf(data);
  const snapshot: TierAccountSnapshot = {
    ...{ type, name: data.name, externalId: data.externalId, externalUid, taxId: data.taxId },
    ...{
      environment: account.environment === undefined ? "production" : account.environment,
      parent,
      hub,
      contactInfo,
    },
  };
  await waitForTurn(tx, ownerId);
  const at = sql`clock_timestamp()`;
  const id = await withNewId("tierAccount", async (draw) => {
    const dates = { createdAt: at, createdBy: actor.id, updatedAt: at, updatedBy: actor.id };
    const row = { ...columnsOf(snapshot), ...dates, id: draw, ownerId };
    const inserted = await tx
      .insert(tierAccounts)
      .values(row)
      .onConflictDoNothing({ target: tierAccounts.id })
      .returning({ id: tierAccounts.id });
    return inserted.length === 1;
  });
  await tx.insert(tierAccountVersions).values({ tierAccountId: id, version: 1, data: snapshot, createdBy: actor.id });
  await tellWebhooks(tx, [{ objectClass: "tier_account", objectId: id, event: "created" }]);
  return { id, snapshot };
}

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

async function checkHub(tx: Transaction, ownerId: string, hubId: string | null) {
  if (hubId === null) return null;
  const [hub] = await tx
    .select({ id: hubs.id, name: hubs.name })
    .from(hubs)
    .where(and(eq(hubs.id, hubId), eq(hubs.companyId, ownerId)));
  if (!hub) throw new Invalid("hub", "hub-not-found");
  return hub;
}

/**
 * Holds an external UUID until the transaction ends, so that of two accounts that want it at once the second is told.
 * @throws Invalid("externalUid") when another account of the provider has it; it is named only to those who can see it
 */
export async function checkExternalUid(
  tx: Transaction,
  actor: Keeper,
  { ownerId, externalUid, id }: { ownerId: string; externalUid: string; id?: string },
): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('external-uid'), hashtext(${`${ownerId} ${externalUid}`}))`,
  );
  const [other] = await tx
    .select({ id: tierAccounts.id, visible: sql<boolean>`${visibleTo(actor)}` })
    .from(tierAccounts)
    .where(
      and(eq(tierAccounts.ownerId, ownerId), eq(tierAccounts.externalUid, externalUid), isNull(tierAccounts.deletedAt)),
    );
  if (!other || other.id === id) return;
  if (other.visible) throw new Invalid("externalUid", "external-uid-taken", { id: other.id });
  throw new Invalid("externalUid", "external-uid-taken-unseen");
}
