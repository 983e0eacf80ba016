import { createHash, createHmac } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { messages, webhookDeliveries, webhooks } from "~/db/schema";
import { sendTestEvent, replayDelivery } from "~/domain/webhooks/by-hand";
import { nextDue, sendDue, takeWebhook } from "~/domain/webhooks/due";
import { pauseWebhook, removeWebhook, renewWebhookSecret, resumeWebhook } from "~/domain/webhooks/lead";
import { RETRY_AFTER, STOPS_AFTER } from "~/domain/webhooks/state";
import { addReseller, auditOf, change, makeStaff, makeWorld, ownerOf, refusalOf } from "../../support/world";
import { deliveriesTo, listenFor, passTime, receiver, sendNow, webhookRow } from "../../support/webhooks";

/** Letters that wait for these people, by whom and kind. */
const lettersTo = async (...people: Operator[]) => {
  const { personId, kind } = messages;
  const ids = people.map(({ id }) => id);
  const rows = await db.select({ personId, kind }).from(messages).where(inArray(personId, ids));
  return rows.map((row) => [row.personId, row.kind]);
};

/** A webhook to a receiver that answers so, and one event that waits for it. */
async function waiting(...statuses: number[]) {
  const owner = await ownerOf();
  const { address, arrived } = await receiver(...statuses);
  const { id, secret } = await listenFor(owner, { address });
  const accountId = await addReseller(owner);
  return { owner, address, arrived, id, secret, accountId };
}

describe("what is sent", () => {
  test("arrives once, as it was noted, signed twice so that anybody with the secret can tell", async () => {
    const { address, arrived, id, secret } = await waiting(202);
    await sendNow(id);
    await sendNow(id);
    const [delivery] = await deliveriesTo(id);
    expect(delivery).toMatchObject({ status: "delivered", dueAt: null, tries: 0 });
    expect(delivery!.attempts).toMatchObject([{ status: 202, trouble: null, answer: "answer 1" }]);
    expect(arrived).toHaveLength(1);
    const { headers, body } = arrived[0]!;
    expect(body).toBe(delivery!.body);
    expect(headers["content-type"]).toBe("application/json");
    expect(headers["counterpart-event-id"]).toBe(delivery!.eventId);

    const [, t, v1] = /^t=(\d+),v1=([\da-f]{64})$/.exec(String(headers["counterpart-signature"]))!;
    expect(v1).toBe(createHmac("sha256", secret).update(`${t}.${body}`).digest("hex"));
    expect(Math.abs(Date.now() / 1000 - Number(t))).toBeLessThan(60);

    const token = String(headers.authorization).replace(/^Bearer /, "");
    const { payload, protectedHeader } = await jwtVerify(token, Buffer.from(secret), { algorithms: ["HS256"] });
    expect(protectedHeader).toEqual({ alg: "HS256", typ: "JWT" });
    expect(payload).toMatchObject({ aud: address, sub: id, jti: delivery!.eventId, iat: Number(t) });
    expect(payload.exp! - payload.iat!).toBe(300);
    expect(payload.body_sha256).toBe(createHash("sha256").update(body).digest("hex"));
  });

  test("is signed with the newest secret, and goes to the newest address", async () => {
    const { owner, arrived, id, secret } = await waiting(200);
    const fresh = await renewWebhookSecret(owner, id);
    expect(fresh).not.toBe(secret);
    await sendNow(id);
    const token = String(arrived[0]!.headers.authorization).replace(/^Bearer /, "");
    await expect(jwtVerify(token, Buffer.from(secret))).rejects.toThrow();
    await expect(jwtVerify(token, Buffer.from(fresh))).resolves.toBeDefined();
  });

  test("is not sent by two at once, nor while somebody alive is at it", async () => {
    const { arrived, id } = await waiting(200);
    await Promise.all(Array.from({ length: 8 }, () => sendNow(id)));
    expect(arrived).toHaveLength(1);
    const { id: other } = await listenFor(await ownerOf());
    expect(await takeWebhook(other)).not.toBeNull();
    expect(await takeWebhook(other)).toBeNull();
  });

  test("is what waited, in the order of time, until one fails", async () => {
    const { owner, arrived, id, accountId } = await waiting(200, 500);
    await change(owner, accountId, { city: "Braga" });
    await change(owner, accountId, { city: "Évora" });
    await sendNow(id);
    expect(arrived.map(({ body }) => (JSON.parse(body) as { event: string }).event)).toEqual(["created", "updated"]);
    const told = await deliveriesTo(id);
    expect(told.map(({ status, tries }) => [status, tries])).toEqual([
      ["delivered", 0],
      ["waiting", 1],
      ["waiting", 0],
    ]);
  });
});

describe("what fails", () => {
  test("is tried again after each pause, and then given up", async () => {
    const { id } = await waiting(503);
    for (const [tries, seconds] of RETRY_AFTER.entries()) {
      const before = Date.now();
      await sendNow(id);
      const [delivery] = await deliveriesTo(id);
      expect(delivery).toMatchObject({ status: "waiting", tries: tries + 1 });
      const wait = (delivery!.dueAt!.getTime() - before) / 1000;
      expect(wait).toBeGreaterThan(seconds - 5);
      expect(wait).toBeLessThan(seconds + 60);
      expect(await nextDue(id)).toBeUndefined();
      await passTime(id);
    }
    await sendNow(id);
    const [delivery] = await deliveriesTo(id);
    expect(delivery).toMatchObject({ status: "failed", dueAt: null });
    expect(delivery!.attempts).toHaveLength(RETRY_AFTER.length + 1);
    expect(await webhookRow(id)).toMatchObject({ state: "active", failures: 1 });
  });

  test("counts no more once something arrives", async () => {
    const { owner, id, accountId } = await waiting(500, 500, 200);
    for (let times = 0; times < 2; times++) {
      await sendNow(id);
      await passTime(id);
    }
    expect(await webhookRow(id)).toMatchObject({ failedAttempts: 2 });
    await sendNow(id);
    expect(await webhookRow(id)).toMatchObject({ failedAttempts: 0, failures: 0 });
    await change(owner, accountId, { city: "Braga" });
    await sendNow(id);
    expect((await deliveriesTo(id)).map(({ status }) => status)).toEqual(["delivered", "delivered"]);
  });

  test.each([
    ["as many attempts in a row", { failedAttempts: STOPS_AFTER.attempts - 1 }, 0],
    ["as many deliveries in a row that are given up", { failures: STOPS_AFTER.deliveries - 1 }, RETRY_AFTER.length],
  ])("stops the webhook after %s, until somebody resumes it", async (_, counted, tries) => {
    const { owner, id } = await waiting(500);
    const { operations } = await makeStaff(owner.company);
    const before = await lettersTo(owner, operations);
    await db.update(webhooks).set(counted).where(eq(webhooks.id, id));
    await db.update(webhookDeliveries).set({ tries }).where(eq(webhookDeliveries.webhookId, id));
    await sendNow(id);
    expect(await webhookRow(id)).toMatchObject({ state: "stopped" });
    expect((await auditOf(id)).map(({ deed }) => deed)).toEqual(["webhook.make", "webhook.stop"]);
    expect(before).toEqual([]);
    expect(await lettersTo(owner, operations)).toEqual([[owner.id, "webhook-stopped"]]);
    expect(await nextDue(id)).toBeUndefined();
    await resumeWebhook(owner, id);
    expect(await webhookRow(id)).toMatchObject({ state: "active", failures: 0, failedAttempts: 0 });
  });

  test("stops nothing one attempt earlier", async () => {
    const { id } = await waiting(500);
    await db
      .update(webhooks)
      .set({ failedAttempts: STOPS_AFTER.attempts - 2 })
      .where(eq(webhooks.id, id));
    await sendNow(id);
    expect(await webhookRow(id)).toMatchObject({ state: "active", failedAttempts: STOPS_AFTER.attempts - 1 });
  });
});

describe("what a person sends", () => {
  test("goes out once even while the webhook is paused, and stands for nothing", async () => {
    const { owner, arrived, id } = await waiting(200);
    await pauseWebhook(owner, id);
    const eventId = await sendTestEvent(owner, id);
    await sendNow(id);
    expect(arrived.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { event_id: eventId, event: "test", object_class: "test", api_url: null, product_id: null },
    ]);
    expect((await deliveriesTo(id)).map(({ status }) => status).toSorted()).toEqual(["delivered", "waiting"]);
  });

  test("is a delivery again as it was, under its own id, unless it waits", async () => {
    const { owner, arrived, id } = await waiting(200);
    const { eventId } = (await deliveriesTo(id))[0]!;
    expect(await refusalOf(replayDelivery(owner, id, eventId))).toBe("Conflict delivery-waiting");
    await sendNow(id);
    await replayDelivery(owner, id, eventId);
    await sendNow(id);
    expect(arrived).toHaveLength(2);
    expect(arrived[1]!.body).toBe(arrived[0]!.body);
    expect((await deliveriesTo(id))[0]!.attempts).toHaveLength(2);
  });

  test("does not count against the webhook when it fails", async () => {
    const { owner, id } = await waiting(200, 500);
    await sendNow(id);
    const eventId = await sendTestEvent(owner, id);
    await sendNow(id);
    expect((await deliveriesTo(id)).find((one) => one.eventId === eventId)).toMatchObject({ status: "failed" });
    expect(await webhookRow(id)).toMatchObject({ failedAttempts: 0, failures: 0 });
  });
});

describe("whatever is left lying", () => {
  test("is found by the next look, but for what is paused, removed or not due", async () => {
    const left = await waiting(200);
    const paused = await waiting(200);
    await pauseWebhook(paused.owner, paused.id);
    const removed = await waiting(200);
    await removeWebhook(removed.owner, removed.id);
    const later = await waiting(500);
    await sendNow(later.id);
    const found = await sendDue();
    expect([left, paused, removed, later].map(({ id }) => found.includes(id))).toEqual([true, false, false, false]);
  });

  test("is not sent to a removed webhook", async () => {
    const { owner, arrived, id } = await waiting(200);
    await removeWebhook(owner, id);
    await sendNow(id);
    expect(arrived).toEqual([]);
    expect((await webhookRow(id)).secret).toBe("");
  });

  test("of another company is nothing", async () => {
    const { id } = await waiting(200);
    const { eventId } = (await deliveriesTo(id))[0]!;
    const { provider } = await makeWorld();
    expect(await refusalOf(sendTestEvent(provider, id))).toBe("NotFound not-found");
    expect(await refusalOf(replayDelivery(provider, id, eventId))).toBe("NotFound not-found");
    expect(await refusalOf(renewWebhookSecret(provider, id))).toBe("NotFound not-found");
  });
});
