import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { race, RACE_TIMEOUT } from "../../support/race";
import { addCustomer, addReseller, change, changeOf, makeWorld, ownerOf, unique } from "../../support/world";

const any = <T>(things: readonly T[]): T => things[Math.floor(Math.random() * things.length)]!;

/** Accounts of a provider that break a rule of the tree: below one that is gone, below a customer, below themselves, or too deep. */
const brokenTrees = (ownerId: string) =>
  db.execute(sql`
    select a.id, p.id as parent from tier_accounts a
    left join tier_accounts p on p.id = a.parent_id left join tier_accounts g on g.id = p.parent_id
    where a.owner_id = ${ownerId} and a.deleted_at is null and (
      p.deleted_at is not null or p.type = 'customer' or p.owner_id <> a.owner_id or g.parent_id is not null
      or (a.type = 'customer' and p.id is null) or (a.type = 'reseller' and g.id is not null) or a.id in (p.id, g.id))`);

/** Accounts whose versions are not 1 to n, or whose row is not their newest version, or whose audit trail tells of other changes. */
const brokenVersions = (ownerId: string) =>
  db.execute(sql`
    select a.id from tier_accounts a where a.owner_id = ${ownerId} and (
      (select array_agg(v.version order by v.version) from tier_account_versions v where v.tier_account_id = a.id)
        <> (select array_agg(n) from generate_series(1, a.version) n)
      or (select v.data ->> 'name' from tier_account_versions v where v.tier_account_id = a.id and v.version = a.version) <> a.name
      or (select count(*) from audit_entries e where e.subject_id = a.id and e.deed = 'tier-account.update') <> a.version - 1)`);

describe("thirty-two clients", () => {
  it(
    "that delete resellers while customers are put below them leave no orphan",
    async () => {
      const provider = await ownerOf();
      const resellers = [await addReseller(provider)];
      await race(
        async (client) => {
          if (client % 8 === 0) resellers.push(await addReseller(provider));
          else if (client % 2) await deleteTierAccount(provider, any(resellers.slice(-6)));
          else await addCustomer(provider, any(resellers.slice(-6)));
        },
        [
          "NotFound not-found",
          "NotFound account-deleted",
          "Conflict account-has-children",
          "Invalid parent: parent-not-found",
        ],
      );
      expect(await brokenTrees(provider.company.id)).toEqual([]);
    },
    RACE_TIMEOUT,
  );

  it(
    "that move resellers below each other make no circle, no orphan and no chain too deep",
    async () => {
      const provider = await ownerOf();
      const resellers = await Promise.all(Array.from({ length: 7 }, () => addReseller(provider)));
      const customers = await Promise.all(resellers.map((id) => addCustomer(provider, id)));
      await race(
        async (client) => {
          const id = client % 4 === 0 ? any(customers) : any(resellers);
          await change(provider, id, { parentId: client % 4 && Math.random() < 0.4 ? null : any(resellers) });
        },
        [
          "Conflict stale",
          ...["parent-is-itself", "parent-cycle", "chain-too-deep"].map((code) => `Invalid parent: ${code}`),
        ],
      );
      expect(await brokenTrees(provider.company.id)).toEqual([]);
      expect(await brokenVersions(provider.company.id)).toEqual([]);
    },
    RACE_TIMEOUT,
  );

  it(
    "that edit the same accounts lose no change: every saved one is a version of its own",
    async () => {
      const { provider, vendor, customerId, resellerId } = await makeWorld();
      const accounts = [customerId, await addCustomer(provider, resellerId), resellerId];
      const outcomes = await race(
        async (client) => {
          const actor = client % 5 === 0 ? vendor : provider;
          const id = actor === vendor ? customerId : any(accounts);
          await updateTierAccount(actor, await changeOf(actor, id, { name: unique("Edited") }));
        },
        ["Conflict stale"],
      );
      const [row] = await db.execute<{ changes: number }>(
        sql`select sum(version - 1)::int as changes from tier_accounts where owner_id = ${provider.company.id}`,
      );
      expect(row!.changes).toBe(outcomes.done);
      expect(await brokenVersions(provider.company.id)).toEqual([]);
    },
    RACE_TIMEOUT,
  );
});
