import { describe, expect, test } from "vitest";
import { changeWebhook } from "~/domain/webhooks/change";
import { checkAddress } from "~/domain/webhooks/check-address";
import { deliveryQuery, findDelivery, listDeliveries } from "~/domain/webhooks/deliveries";
import { findWebhook, listWebhooks } from "~/domain/webhooks/find";
import { WebhookForm } from "~/domain/webhooks/forms";
import { pauseWebhook, removeWebhook, renewWebhookSecret, resumeWebhook } from "~/domain/webhooks/lead";
import { makeWebhook } from "~/domain/webhooks/make";
import { offerWebhookProducts } from "~/domain/webhooks/offered";
import { sweepDeliveries } from "~/domain/webhooks/sweep";
import { system } from "~/auth/actor";
import { db } from "~/db/client";
import { sql } from "drizzle-orm";
import { addReseller, auditOf, makeProduct, makeStaff, makeWorld, ownerOf, refusalOf } from "../../support/world";
import { inner } from "../../support/strangers";
import { deliveriesTo, listenFor, webhookAnswers, webhookRow } from "../../support/webhooks";

const open = { privateToo: true };

describe("making a webhook", () => {
  test("is for owners, records all but the secret, and keeps the secret enciphered", async () => {
    const owner = await ownerOf();
    const { id, secret } = await makeWebhook(owner, webhookAnswers({ label: "CRM" }), open);
    expect(secret).toMatch(/^whsec_[\w-]{40,}$/);
    expect((await webhookRow(id)).secret).not.toContain(secret.slice(6));
    expect(await auditOf(id)).toMatchObject([{ deed: "webhook.make", after: { label: "CRM" } }]);
    expect(JSON.stringify(await auditOf(id))).not.toContain(secret);
    const { operations, sales, viewer } = await makeStaff(owner.company);
    for (const colleague of [operations, sales, viewer]) {
      expect(await refusalOf(makeWebhook(colleague, webhookAnswers(), open))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(pauseWebhook(colleague, id))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(findWebhook(colleague, id))).toBe("Forbidden role-not-allowed");
    }
  });

  test("is not for programs, even those of an owner's making", async () => {
    const owner = await ownerOf();
    const program = { ...owner, kind: "client" as const };
    expect(await refusalOf(makeWebhook(program, webhookAnswers(), open))).toBe("Forbidden role-not-allowed");
  });

  test("ends at twenty, also when two are made at once", async () => {
    const owner = await ownerOf();
    const made = await Promise.all(Array.from({ length: 23 }, () => refusalOf(listenFor(owner))));
    expect(made.filter((answer) => answer === "done")).toHaveLength(20);
    expect(new Set(made.filter((answer) => answer !== "done"))).toEqual(new Set(["Conflict too-many-webhooks"]));
    await removeWebhook(owner, (await listWebhooks(owner))[0]!.id);
    expect(await refusalOf(listenFor(owner))).toBe("done");
  });

  test("asks for something to be told, and for products in sight", async () => {
    const { provider, product } = await makeWorld();
    const unseen = await makeProduct((await ownerOf("vendor")).company);
    const made = (wanted: object) => refusalOf(listenFor(provider, wanted));
    expect(await made({ objectClasses: [] })).toBe("Invalid objectClasses: webhook-told-nothing");
    expect(await made({ productIds: [unseen.id] })).toBe("Invalid products: choice-gone");
    expect(await made({ productIds: [product.id] })).toBe("done");
    expect((await offerWebhookProducts(provider)).map(({ id }) => id)).toEqual([product.id]);
  });
});

describe("an address", () => {
  const refused = (address: string, found: string[] = []) =>
    refusalOf(checkAddress(address, { privateToo: false, addressesOf: () => Promise.resolve(found) }));

  test.each(inner)("is refused when its name leads to %s", async (address) => {
    expect(await refused("https://hooks.example.com/", [address])).toBe("Invalid address: webhook-private");
    expect(await refused("https://hooks.example.com/", ["1.1.1.1", address])).toBe("Invalid address: webhook-private");
  });

  test.each(["127.0.0.1", "localhost", "api.localhost", "localhost.", "[::1]", "2130706433", "0x7f.1", "10.1"])(
    "is refused as %s",
    async (host) => {
      expect(await refused(new URL(`https://${host}/`).href)).toBe("Invalid address: webhook-private");
    },
  );

  test("is taken when it is public, or nobody knows the name yet, but not by plain http", async () => {
    expect(await refused("https://hooks.example.com/", ["1.1.1.1", "2606:4700::1111"])).toBe("done");
    expect(await refused("https://hooks.example.com/")).toBe("done");
    expect(await refused("http://hooks.example.com/")).toBe("Invalid address: webhook-not-https");
  });

  test.each([
    ["", "webhook-address-required"],
    ["hooks.example.com", "webhook-address-shape"],
    ["javascript:alert(1)", "webhook-address-shape"],
    ["file:///etc/passwd", "webhook-address-shape"],
    ["https://me:secret@hooks.example.com/", "webhook-address-login"],
    ["https://hooks.example.com/#part", "webhook-address-hash"],
    [`https://hooks.example.com/${"a".repeat(500)}`, "too-long?max=500"],
  ])("is asked for again when it is %j", (address, message) => {
    const answer = WebhookForm.safeParse({ label: "CRM", address, tier_account: "on" });
    expect(answer.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test("is kept as it is asked, in letters that every machine writes", () => {
    const parsed = WebhookForm.parse({ label: "CRM", address: " https://Hooks.Müller.example:443/in?a=1 " });
    expect(parsed.address).toBe("https://hooks.xn--mller-kva.example/in?a=1");
  });
});

describe("changing a webhook", () => {
  test("asks for the version that was looked at, and changes nothing for the same answers", async () => {
    const owner = await ownerOf();
    const { id } = await listenFor(owner);
    expect(await changeWebhook(owner, id, webhookAnswers({ label: "Stock" }), 1, open)).toEqual({ changed: true });
    expect(await changeWebhook(owner, id, webhookAnswers({ label: "Stock" }), 1, open)).toEqual({ changed: false });
    const late = changeWebhook(owner, id, webhookAnswers({ label: "Else" }), 1, open);
    expect(await refusalOf(late)).toBe("Conflict settings-stale");
    expect((await auditOf(id)).map(({ deed }) => deed)).toEqual(["webhook.make", "webhook.change"]);
  });

  test("keeps products that are out of sight by now", async () => {
    const { provider, vendor, product } = await makeWorld();
    const { id } = await listenFor(vendor, { productIds: [product.id] });
    const other = await makeProduct(vendor.company);
    const both = [product.id, other.id].toSorted();
    expect(await changeWebhook(vendor, id, webhookAnswers({ productIds: both }), 1, open)).toEqual({ changed: true });
    expect((await findWebhook(vendor, id)).products.map((one) => one.id).toSorted()).toEqual(both);
    expect(await refusalOf(changeWebhook(provider, id, webhookAnswers(), 2, open))).toBe("NotFound not-found");
  });

  test("leads from state to state as the table says", async () => {
    const owner = await ownerOf();
    const { id } = await listenFor(owner);
    expect(await refusalOf(resumeWebhook(owner, id))).toBe("Conflict webhook-active");
    await pauseWebhook(owner, id);
    expect(await refusalOf(pauseWebhook(owner, id))).toBe("Conflict webhook-paused");
    await resumeWebhook(owner, id);
    const again = await renewWebhookSecret(owner, id);
    expect(again).toMatch(/^whsec_/);
    await removeWebhook(owner, id);
    expect(await refusalOf(findWebhook(owner, id))).toBe("NotFound not-found");
    expect(await refusalOf(resumeWebhook(owner, id))).toBe("NotFound not-found");
    const deeds = (await auditOf(id)).map(({ deed }) => deed.replace("webhook.", ""));
    expect(deeds).toEqual(["make", "pause", "resume", "renew-secret", "remove"]);
  });
});

describe("the log", () => {
  test("is paged newest first, narrowed by state, and the company's own", async () => {
    const owner = await ownerOf();
    const { id } = await listenFor(owner);
    for (let made = 0; made < 5; made++) await addReseller(owner);
    const told = (await deliveriesTo(id)).map(({ eventId }) => eventId);
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null;) {
      const search = new URLSearchParams({ size: "25", ...(after && { after }) });
      const query = deliveryQuery(search);
      const page = await listDeliveries(owner, id, { ...query, window: { ...query.window, size: 2 } });
      seen.push(...page.rows.map(({ eventId }) => eventId));
      after = page.next;
    }
    expect(seen.toSorted()).toEqual(told.toSorted());
    expect((await listDeliveries(owner, id, deliveryQuery(new URLSearchParams("status=failed")))).rows).toEqual([]);
    const stranger = await ownerOf();
    expect((await listDeliveries(stranger, id, deliveryQuery(new URLSearchParams()))).rows).toEqual([]);
    expect(await refusalOf(findDelivery(stranger, id, told[0]!))).toBe("NotFound not-found");
  });

  test("forgets what is older than thirty days, and what a removed webhook was told", async () => {
    const owner = await ownerOf();
    const [old, removed] = [await listenFor(owner), await listenFor(owner)];
    await addReseller(owner);
    await db.execute(
      sql`update webhook_deliveries set created_at = now() - interval '31 days' where webhook_id = ${old.id}`,
    );
    await addReseller(owner);
    await removeWebhook(owner, removed.id);
    expect(await sweepDeliveries(system())).toBeGreaterThanOrEqual(3);
    expect(await deliveriesTo(old.id)).toHaveLength(1);
    expect(await deliveriesTo(removed.id)).toHaveLength(0);
  });
});
