import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { subscriptions } from "~/db/schema";
import { findRequest } from "~/domain/tier-account-requests/find";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { listSubscriptions } from "~/domain/subscriptions/list";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { addCustomer, addReseller, auditOf, change, changeOf, deedsOf } from "../../support/world";
import { makeOperator, makeRequest, makeWorld, ownerOf, refusalOf, rowOf } from "../../support/world";

const everything = tierAccountQuery(new URLSearchParams());

describe("deleteTierAccount", () => {
  it("tells those who saw the account that it is gone, and nobody else that it ever was", async () => {
    const { provider, vendor, customerId } = await makeWorld();
    const [colleague, other, unlinked] = [
      await makeOperator(provider.company, "viewer"),
      await makeWorld(),
      await ownerOf("vendor"),
    ];
    const save = await changeOf(provider, customerId, { city: "Braga" });
    await deleteTierAccount(provider, customerId);
    for (const [actors, answer] of [
      [[provider, vendor, colleague], "NotFound account-deleted"],
      [[other.provider, other.vendor, unlinked, await ownerOf("distributor")], "NotFound not-found"],
    ] as const)
      for (const actor of actors) {
        expect(await refusalOf(findTierAccount(actor, customerId))).toBe(answer);
        expect(await refusalOf(updateTierAccount(actor, save))).toBe(answer);
        expect(await refusalOf(deleteTierAccount(actor, customerId))).toBe(answer);
      }
  });

  it("takes the account out of list, count and find, for both sides", async () => {
    const { provider, vendor, customerId, resellerId } = await makeWorld();
    await deleteTierAccount(provider, customerId);
    for (const actor of [provider, vendor]) {
      expect(await refusalOf(findTierAccount(actor, customerId))).toBe("NotFound account-deleted");
      expect(await listTierAccounts(actor, everything)).toMatchObject({ rows: [{ id: resellerId }], total: 1 });
    }
  });

  it("writes one audit row with what was there", async () => {
    const { provider, customerId } = await makeWorld();
    const { snapshot: before } = await findTierAccount(provider, customerId);
    await deleteTierAccount(provider, customerId);
    const row = { deed: "tier-account.delete", actorId: provider.id, before, after: null };
    expect((await auditOf(customerId)).slice(1)).toMatchObject([row]);
    expect(await rowOf(customerId)).toMatchObject({ updatedBy: provider.id, deletedAt: expect.any(Date) as Date });
  });

  it("refuses an account with children, with how many, until they are gone", async () => {
    const provider = await ownerOf();
    const top = await addReseller(provider);
    const children = [await addCustomer(provider, top), await addReseller(provider, { parentId: top })];
    const before = await deedsOf(provider);
    const refusal = { name: "Conflict", code: "account-has-children", parameters: { count: 2 } };
    await expect(deleteTierAccount(provider, top)).rejects.toMatchObject(refusal);
    expect(await deedsOf(provider)).toEqual(before);
    for (const id of children) await deleteTierAccount(provider, id);
    expect(await refusalOf(deleteTierAccount(provider, top))).toBe("done");
  });

  it("keeps what others' requests and subscriptions need to stay readable", async () => {
    const { provider, vendor, customerId, resellerId, requestId, subscriptionId } = await makeRequest();
    await deleteTierAccount(provider, customerId);
    for (const actor of [provider, vendor]) {
      const request = await findRequest(actor, requestId);
      expect(request).toMatchObject({ deleted: true, status: "pending" });
      expect(request.after.contactInfo.city).toBe("Braga");
      const { rows } = await listSubscriptions(actor, { tierAccountId: resellerId, window: { size: 25 } });
      expect(rows).toMatchObject([{ id: subscriptionId, customer: { id: customerId } }]);
    }
    expect(await db.$count(subscriptions, eq(subscriptions.customerId, customerId))).toBe(1);
  });

  it("refuses every deed on what is gone, and is done once", async () => {
    const { provider, customerId } = await makeWorld();
    const save = await changeOf(provider, customerId, { city: "Braga" });
    const deletions = await Promise.all([1, 2, 3].map(() => refusalOf(deleteTierAccount(provider, customerId))));
    expect(deletions.sort()).toEqual(["NotFound account-deleted", "NotFound account-deleted", "done"]);
    expect(await refusalOf(updateTierAccount(provider, save))).toBe("NotFound account-deleted");
    expect(await auditOf(customerId)).toHaveLength(2);
  });

  it("lets a vendor delete an account linked to its product", async () => {
    const { provider, vendor, customerId } = await makeWorld();
    await deleteTierAccount(vendor, customerId);
    expect(await refusalOf(findTierAccount(provider, customerId))).toBe("NotFound account-deleted");
    expect(await deedsOf(vendor)).toEqual(["tier-account.delete"]);
  });

  it("either saves or deletes when both happen at once, never half of each", async () => {
    const { provider, customerId, resellerId } = await makeWorld();
    for (let round = 0; round < 4; round++) {
      const id = await addCustomer(provider, resellerId);
      const [saved] = await Promise.all([
        refusalOf(change(provider, id, { city: "Braga" })),
        refusalOf(deleteTierAccount(provider, id)),
      ]);
      const row = await rowOf(id);
      expect(row.deletedAt).not.toBeNull();
      expect([saved, row.version]).toEqual(saved === "done" ? ["done", 2] : ["NotFound account-deleted", 1]);
    }
    expect((await rowOf(customerId)).deletedAt).toBeNull();
  });
});
