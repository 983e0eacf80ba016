import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findImport } from "~/domain/imports/find";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { bring, BRIEF, check, row, run, verdictsOf } from "../../support/imports";
import { addCustomer, addReseller, auditOf, makeHub, makeWorld, ownerOf, unique } from "../../support/world";

describe("an import of customers", () => {
  it("creates them in the file's order, each with its version, audit row and the parent it names", async () => {
    const owner = await ownerOf();
    const reseller = await addReseller(owner, { externalId: "R-1" });
    const uid = randomUUID();
    const id = await bring(owner, BRIEF, [
      row("A", reseller),
      row("B", "R-1"),
      row("Below", reseller, { type: "reseller", externalUid: uid }),
      row("C", uid),
    ]);
    expect(await findImport(owner, id)).toMatchObject({
      state: "done",
      result: { create: 4, change: 0, unchanged: 0, bad: 0 },
    });
    const verdicts = await verdictsOf(owner, id);
    const ids = verdicts.map(({ subjectId }) => subjectId!);
    expect([...ids].sort()).toEqual(ids);
    const last = await findTierAccount(owner, ids[3]!);
    expect(last).toMatchObject({ version: 1, parent: { id: ids[2] }, grandparent: { id: reseller } });
    expect(last.snapshot).toMatchObject({ name: "C", contactInfo: { country: "PT" } });
    const [entry, ...others] = await auditOf(ids[0]!);
    expect([entry!.deed, entry!.actorId, others]).toEqual(["tier-account.create", owner.id, []]);
    expect(entry!.after).toMatchObject({ name: "A", parent: { id: reseller } });
  });

  it("changes nothing in a check, and names every problem of a row", async () => {
    const owner = await ownerOf();
    const other = await ownerOf();
    const theirs = await addReseller(other);
    const hub = await makeHub(other.company);
    const mine = await addReseller(owner);
    const customer = await addCustomer(owner, mine);
    const heads = [...BRIEF, "hub" as const, "id" as const];
    const id = await check(owner, heads, [
      [...row("A", theirs, { email: "no", country: "Protugal" }), "", ""],
      [...row("B", customer, { postalCode: "x" }), hub.id, ""],
      [...row("C", mine), "", theirs],
      [...row("D", ""), "", ""],
      [...row("E", mine, { type: "vendor" }), "", ""],
    ]);
    const found = await verdictsOf(owner, id);
    expect(found.map(({ problems }) => problems)).toEqual([
      ["country: country-not-known", "email: email-shape", "parent: parent-not-named"],
      ["postalCode: postal-code-shape?country=PT", "parent: parent-is-a-customer", "hub: hub-not-found"],
      ["id: row-not-found"],
      ["parent: parent-required"],
      ["type: type-not-known"],
    ]);
    expect(await findImport(owner, id)).toMatchObject({ state: "checked", found: { bad: 5, create: 0 } });
  });

  it("sees the same customer twice in a file, and one that looks like another", async () => {
    const owner = await ownerOf();
    const mine = await addReseller(owner);
    const uid = randomUUID();
    const there = await addCustomer(owner, mine, { name: "Twin", email: "twin@x.example", externalId: "X-9" });
    const rows = [
      row("A", mine, { externalUid: uid }),
      row("B", mine, { externalUid: uid }),
      row("C", mine, { email: "c@x.example" }),
      row("Ć", mine, { email: "C@x.example" }),
      row("Twin", mine, { email: "TWIN@x.example" }),
      row("E", mine, { externalId: "X-9" }),
    ];
    const id = await check(owner, BRIEF, rows);
    expect((await verdictsOf(owner, id)).map(({ problems }) => problems)).toEqual([
      ...[[], ["externalUid: row-twice"], [], [": row-alike"], [": row-looks-alike"], [": row-looks-alike"]],
    ]);
    const again = await check(owner, BRIEF, rows, { alike: true });
    expect((await findImport(owner, again)).found).toMatchObject({ create: 5, bad: 1 });
    expect(there).toBeTruthy();
  });

  it("changes what differs, with the vendors' requests, and leaves the rest as it is", async () => {
    const { provider, resellerId, customerId } = await makeWorld();
    const other = await addCustomer(provider, resellerId, { name: unique("Other") });
    const id = await bring(
      provider,
      ["id", "city", "version"],
      [
        [customerId, "Braga", "1"],
        [other, "Porto", "1"],
      ],
    );
    expect((await findImport(provider, id)).result).toEqual({ create: 0, change: 1, unchanged: 1, bad: 0 });
    const account = await findTierAccount(provider, customerId);
    expect(account).toMatchObject({ version: 2, snapshot: { contactInfo: { city: "Braga" } } });
    expect((await auditOf(customerId)).map(({ deed }) => deed)).toEqual(["tier-account.create", "tier-account.update"]);
    expect((await findTierAccount(provider, other)).version).toBe(1);
    const stale = await check(provider, ["id", "city", "version"], [[customerId, "Faro", "1"]]);
    expect((await verdictsOf(provider, stale))[0]!.problems).toEqual(["version: row-stale"]);
  });

  it("does nothing at all when one of all is bad", async () => {
    const owner = await ownerOf();
    const mine = await addReseller(owner);
    const gone = await addCustomer(owner, mine, { name: unique("Gone") });
    const rows = [row("A", mine), row("B", mine)];
    const heads = [...BRIEF, "id" as const];
    const id = await check(owner, heads, [...rows.map((cells) => [...cells, ""]), [...row("C", mine), gone]]);
    expect((await findImport(owner, id)).found).toEqual({ create: 2, change: 1, unchanged: 0, bad: 0 });
    const { deleteTierAccount } = await import("~/domain/tier-accounts/delete");
    await deleteTierAccount(owner, gone);
    await run(owner, id, "all-or-nothing");
    expect(await findImport(owner, id)).toMatchObject({ state: "failed", failure: "import-has-bad-rows" });
    expect((await verdictsOf(owner, id)).map(({ problems }) => problems)).toEqual([[": row-gone"]]);
    const { listTierAccounts } = await import("~/domain/tier-accounts/list");
    const { tierAccountQuery } = await import("~/domain/tier-accounts/query");
    expect((await listTierAccounts(owner, tierAccountQuery(new URLSearchParams()))).total).toBe(1);
  });
});
