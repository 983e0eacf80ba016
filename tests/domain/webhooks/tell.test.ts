import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { companies } from "~/db/schema";
import { inTransaction } from "~/domain/deed";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { pauseWebhook, removeWebhook, resumeWebhook } from "~/domain/webhooks/lead";
import { tellWebhooks } from "~/domain/webhooks/tell";
import { addCustomer, change, makeProduct, makeRequest, makeWorld, ownerOf } from "../../support/world";
import { requestRowOf, subscribe } from "../../support/world";
import { deliveriesTo, listenFor, toldTo } from "../../support/webhooks";

describe("what a webhook is told", () => {
  test("is each deed done to an account, in its body as Connect has it", async () => {
    const { provider, resellerId } = await makeWorld();
    const { id } = await listenFor(provider, { label: "Warehouse" });
    const customerId = await addCustomer(provider, resellerId);
    await change(provider, customerId, { city: "Braga" });
    await change(provider, customerId, {});
    await deleteTierAccount(provider, customerId);
    const told = await deliveriesTo(id);
    expect(told.map(({ objectClass, event, objectId }) => [objectClass, event, objectId])).toEqual([
      ["tier_account", "created", customerId],
      ["tier_account", "updated", customerId],
      ["tier_account", "deleted", customerId],
    ]);
    const [{ body, eventId }] = [told[0]!];
    expect(JSON.parse(body)).toEqual({
      ...{ webhook_id: id, webhook_name: "Warehouse", account_id: provider.company.id, product_id: null },
      api_url: expect.stringMatching(new RegExp(`^http://.*/public/v1/tier/accounts/${customerId}$`)),
      ...{ object_class: "tier_account", object_id: customerId, event: "created", event_id: eventId },
      triggered_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    });
  });

  test("is each request and its end, to both of its parties, with the product", async () => {
    const { provider, vendor, customerId, product, requestId } = await makeRequest();
    const both = [await listenFor(provider), await listenFor(vendor)];
    await acceptRequest(vendor, requestId);
    const { requests } = await change(provider, customerId, { city: "Évora" });
    await ignoreRequest(vendor, requests[0]!.id, "The contract names Braga");
    for (const { id } of both) {
      const told = (await toldTo(id)).filter((line) => line.startsWith("tier_account_request"));
      expect(told.toSorted()).toEqual(
        [`accepted ${requestId}`, `created ${requests[0]!.id}`, `ignored ${requests[0]!.id}`].map(
          (line) => `tier_account_request ${line}`,
        ),
      );
      const [first] = await deliveriesTo(id);
      expect(JSON.parse(first!.body)).toMatchObject({ product_id: product.id });
    }
  });

  test("is a request that the product takes none of, as unsupported", async () => {
    const { provider, vendor, customerId } = await makeWorld({ sync: false });
    const { id } = await listenFor(vendor, { objectClasses: ["tier_account_request"] });
    const { requests } = await change(provider, customerId, { city: "Braga" });
    expect(await toldTo(id)).toEqual([`tier_account_request unsupported ${requests[0]!.id}`]);
  });

  test("is of the classes and products that it asks for alone", async () => {
    const { provider, vendor, customerId, product } = await makeWorld();
    const other = await makeProduct(vendor.company);
    await subscribe(provider.company, other, { customerId });
    const accounts = await listenFor(vendor, { objectClasses: ["tier_account"] });
    const one = await listenFor(vendor, { objectClasses: ["tier_account_request"], productIds: [other.id] });
    const { requests } = await change(provider, customerId, { city: "Braga" });
    const rows = await Promise.all(requests.map(({ id }) => requestRowOf(id)));
    expect(rows.map(({ productId }) => productId).toSorted()).toEqual([other.id, product.id].toSorted());
    expect(await toldTo(accounts.id)).toEqual([`tier_account updated ${customerId}`]);
    const asked = rows.find(({ productId }) => productId === other.id)!;
    expect(await toldTo(one.id)).toEqual([`tier_account_request created ${asked.id}`]);
  });

  test("is nothing that the company cannot see", async () => {
    const { provider, vendor, customerId, resellerId } = await makeWorld();
    const strangers = [await ownerOf(), await ownerOf("vendor"), await ownerOf("distributor")];
    const deaf = await Promise.all(strangers.map((stranger) => listenFor(stranger)));
    const { id } = await listenFor(vendor);
    const unsold = await addCustomer(provider, resellerId);
    await change(provider, unsold, { city: "Braga" });
    await change(provider, customerId, { city: "Braga" });
    for (const webhook of deaf) expect(await toldTo(webhook.id)).toEqual([]);
    expect((await toldTo(id)).filter((line) => line.includes(unsold))).toEqual([]);
    expect((await toldTo(id)).filter((line) => line.includes(customerId))).toHaveLength(1);
  });

  test("is nothing while it is paused, after it is removed, or while the company is suspended", async () => {
    const { provider, customerId } = await makeWorld();
    const [paused, removed] = [await listenFor(provider), await listenFor(provider)];
    await pauseWebhook(provider, paused.id);
    await removeWebhook(provider, removed.id);
    await change(provider, customerId, { city: "Braga" });
    expect(await toldTo(paused.id)).toEqual([]);
    await resumeWebhook(provider, paused.id);
    await db
      .update(companies)
      .set({ suspendedAt: sql`now()` })
      .where(eq(companies.id, provider.company.id));
    await change(provider, customerId, { city: "Évora" });
    expect([...(await toldTo(paused.id)), ...(await toldTo(removed.id))]).toEqual([]);
  });

  test("is nothing of a deed that was undone", async () => {
    const { provider, customerId } = await makeWorld();
    const { id } = await listenFor(provider);
    const told = { objectClass: "tier_account", objectId: customerId, event: "updated" } as const;
    const undone = inTransaction(async (tx) => {
      await tellWebhooks(tx, [told]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await toldTo(id)).toEqual([]);
  });

  test("takes a thousand events with two statements and one job", async () => {
    const { provider, customerId } = await makeWorld();
    const { id } = await listenFor(provider);
    const events = Array.from({ length: 1000 }, () => ({
      ...{ objectClass: "tier_account" as const, objectId: customerId, event: "updated" as const },
    }));
    let statements = 0;
    await inTransaction(async (tx) => {
      const { execute } = tx;
      tx.execute = ((...asked: Parameters<typeof execute>) => {
        statements++;
        return execute.apply(tx, asked);
      }) as typeof execute;
      await tellWebhooks(tx, events);
    });
    expect(await toldTo(id)).toHaveLength(1000);
    expect(statements).toBe(3);
  });
});
