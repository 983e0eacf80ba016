import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { tierAccounts, tierAccountRequests, tierAccountVersions } from "~/db/schema";
import { startDraft } from "~/domain/drafts/keep";
import { createTierAccount } from "~/domain/tier-accounts/create";
import type { NewTierAccount } from "~/domain/tier-accounts/file";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import {
  accountData,
  addCustomer,
  addReseller,
  auditOf,
  deedsOf,
  makeHub,
  ownerOf,
  refusalOf,
} from "../../support/world";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const uid = "6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11";

describe("createTierAccount", () => {
  it("adds a direct reseller, with a hub and an external UUID of its own", async () => {
    const provider = await ownerOf();
    const hub = await makeHub(provider.company);
    const data = accountData({ name: "Quayside Systems" });
    const id = await createTierAccount(provider, { type: "reseller", parentId: null, hubId: hub.id, data });
    expect(id).toMatch(/^TA-\d{4}-\d{4}-\d{4}$/);
    const account = await findTierAccount(provider, id);
    expect(account).toMatchObject({ version: 1, parent: null, hub, owner: { id: provider.company.id } });
    expect(account.snapshot).toMatchObject({ type: "reseller", name: "Quayside Systems", environment: "production" });
    expect(account.snapshot.externalUid).toMatch(UUID);
    expect(account.createdBy).toBe(provider.name);
  });

  it("adds a customer below a reseller, and one below that one's reseller", async () => {
    const provider = await ownerOf("distributor");
    const top = await addReseller(provider);
    const below = await addReseller(provider, { parentId: top });
    const customer = await addCustomer(provider, below);
    const account = await findTierAccount(provider, customer);
    expect(account).toMatchObject({ parent: { id: below }, grandparent: { id: top } });
    expect(await addCustomer(provider, top)).toMatch(/^TA-/);
  });

  it("keeps every answer as it was given, in its first version too, and tells no vendor", async () => {
    const provider = await ownerOf();
    const data = accountData({ name: "Café <b>Bäcker</b> 東京", externalUid: uid, state: "'; drop table x --" });
    const id = await createTierAccount(provider, { type: "reseller", parentId: null, data });
    const { snapshot } = await findTierAccount(provider, id);
    expect(snapshot).toMatchObject({ name: data.name, externalUid: uid, contactInfo: { state: data.state } });
    const versions = await db.select().from(tierAccountVersions).where(eq(tierAccountVersions.tierAccountId, id));
    expect(versions).toMatchObject([{ version: 1, data: snapshot, createdBy: provider.id }]);
    expect(await db.$count(tierAccountRequests, eq(tierAccountRequests.tierAccountId, id))).toBe(0);
  });

  it("writes one audit row: who, for which company, what, after, request", async () => {
    const provider = await ownerOf();
    const id = await addReseller(provider);
    const { snapshot } = await findTierAccount(provider, id);
    const { company, requestId, ip, name } = provider;
    expect(await auditOf(id)).toMatchObject([
      {
        ...{ deed: "tier-account.create", actorKind: "operator", actorId: provider.id, actorName: name },
        ...{ companyId: company.id, before: null, after: snapshot, requestId, ip },
      },
    ]);
  });

  it("refuses a parent that cannot be, and leaves no trace", async () => {
    const [provider, other] = [await ownerOf(), await ownerOf()];
    const reseller = await addReseller(provider);
    const second = await addReseller(provider, { parentId: reseller });
    const customer = await addCustomer(provider, reseller);
    const gone = await addReseller(provider);
    await deleteTierAccount(provider, gone);
    const foreign = await addReseller(other);
    const before = await deedsOf(provider);
    const create = (type: NewTierAccount["type"], parentId: string | null) =>
      refusalOf(createTierAccount(provider, { type, parentId, data: accountData() }));

    expect(await create("customer", null)).toBe("Invalid parent: parent-required");
    for (const parentId of ["TA-0000-0000-0000", "banana", "", foreign, gone, provider.company.id]) {
      expect(await create("customer", parentId)).toBe("Invalid parent: parent-not-found");
    }
    expect(await create("customer", customer)).toBe("Invalid parent: parent-is-a-customer");
    expect(await create("reseller", second)).toBe("Invalid parent: chain-too-deep");
    expect(await create("customer", second)).toBe("done");
    expect(await deedsOf(provider)).toEqual([...before, "tier-account.create"]);
  });

  it("refuses the hub of another provider", async () => {
    const [provider, other] = [await ownerOf(), await ownerOf()];
    const hubId = (await makeHub(other.company)).id;
    const account = { type: "reseller", parentId: null, hubId, data: accountData() } as const;
    expect(await refusalOf(createTierAccount(provider, account))).toBe("Invalid hub: hub-not-found");
    expect(await deedsOf(provider)).toEqual([]);
  });

  it("refuses an external UUID twice in one company, not in two, and not after deletion", async () => {
    const [provider, other] = [await ownerOf(), await ownerOf()];
    const first = await addReseller(provider, { externalUid: uid });
    expect(await refusalOf(addReseller(provider, { externalUid: uid }))).toBe(
      "Invalid externalUid: external-uid-taken",
    );
    expect(await refusalOf(addReseller(other, { externalUid: uid }))).toBe("done");
    await deleteTierAccount(provider, first);
    expect(await refusalOf(addReseller(provider, { externalUid: uid }))).toBe("done");
  });

  it("gives an external UUID to one of two that want it at once", async () => {
    const provider = await ownerOf();
    const both = await Promise.all([1, 2, 3, 4].map(() => refusalOf(addReseller(provider, { externalUid: uid }))));
    expect(both.sort()).toEqual([...Array(3).fill("Invalid externalUid: external-uid-taken"), "done"]);
  });

  it("makes one account of a draft that is submitted twice, in a row or at once", async () => {
    const provider = await ownerOf();
    const draft = await startDraft(provider, { kind: "tier-account-creation", answers: {} });
    const account = () => ({ type: "reseller", parentId: null, data: accountData() }) as const;
    const atOnce = await Promise.all([1, 2, 3].map(() => createTierAccount(provider, account(), draft)));
    const later = await createTierAccount(provider, account(), draft);
    expect(new Set([...atOnce, later]).size).toBe(1);
    expect(await db.$count(tierAccounts, eq(tierAccounts.ownerId, provider.company.id))).toBe(1);
    expect(await auditOf(later)).toHaveLength(1);
  });

  it("makes two accounts of two drafts with the same answers", async () => {
    const provider = await ownerOf();
    const data = accountData();
    const drafts = await Promise.all(
      [1, 2].map(() => startDraft(provider, { kind: "tier-account-creation", answers: {} })),
    );
    await Promise.all(drafts.map((id) => createTierAccount(provider, { type: "reseller", parentId: null, data }, id)));
    const same = and(eq(tierAccounts.ownerId, provider.company.id), eq(tierAccounts.name, data.name));
    expect(await db.$count(tierAccounts, same)).toBe(2);
  });

  it("leaves the draft as it was when the deed is refused, so that nothing typed is lost", async () => {
    const provider = await ownerOf();
    const draft = await startDraft(provider, { kind: "tier-account-creation", answers: { type: "customer" } });
    const account = { type: "customer", parentId: null, data: accountData() } as const;
    expect(await refusalOf(createTierAccount(provider, account, draft))).toBe("Invalid parent: parent-required");
    const parentId = await addReseller(provider);
    expect(await refusalOf(createTierAccount(provider, { ...account, parentId }, draft))).toBe("done");
  });
});
