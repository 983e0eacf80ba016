import { randomInt, randomUUID } from "node:crypto";
import type postgres from "postgres";
import { ids } from "../../support/demo";
import type { Example } from "./example";

const own = { companyId: ids.northline };

const answers = {
  ...{ label: "Night run", address: "http://127.0.0.1:9/counterpart" },
  ...{ tier_account_request: "on" },
};

/** A webhook of Northline's, with a delivery that has failed. */
async function webhook(sql: postgres.Sql, state: "active" | "paused" = "active") {
  const webhookId = `WH-${String(randomInt(1_000_000_000))
    .padStart(9, "0")
    .replace(/(...)(?!$)/g, "$1-")}`;
  const eventId = randomUUID();
  await sql`
    insert into webhooks (id, company_id, label, address, object_classes, product_ids, secret, state, created_by, created_by_name)
    values (${webhookId}, ${ids.northline}, ${`Night run ${webhookId}`}, ${answers.address}, '{tier_account}', '{}', 'none', ${state},
      'UR-000-000-000', 'Aoife Brennan')`;
  await sql`
    insert into webhook_deliveries (webhook_id, event_id, object_class, object_id, event, body, status)
    values (${webhookId}, ${eventId}, 'tier_account', 'TA-0000-0000-0001', 'updated', '{}', 'failed')`;
  return { webhookId, eventId };
}

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});

const ofWebhook = (state?: "active" | "paused", body?: Record<string, string>): Example =>
  page(async (sql) => {
    const { webhookId } = await webhook(sql, state);
    return { at: { ...own, webhookId }, ...(body && { body }) };
  });

const ofDelivery = page(async (sql) => ({ at: { ...own, ...(await webhook(sql)) } }));

/** The addresses of webhooks in the console. */
export const webhookExamples = {
  webhooks: page(),
  makeWebhook: {
    ...page(async (sql) => {
      // A company has twenty at most.
      await sql`update webhooks set state = 'removed' where company_id = ${ids.northline} and label like 'Night run%'`;
      return { at: own, body: answers };
    }),
    deed: "webhook.make",
  },
  webhook: ofWebhook(),
  changeWebhook: { ...ofWebhook("active", { ...answers, baseVersion: "1" }), deed: "webhook.change" },
  pauseWebhook: { ...ofWebhook(), deed: "webhook.pause" },
  resumeWebhook: { ...ofWebhook("paused"), deed: "webhook.resume" },
  removeWebhook: { ...ofWebhook(), deed: "webhook.remove" },
  testWebhook: { ...ofWebhook(), deed: "webhook.test" },
  renewWebhookSecret: { ...ofWebhook(), deed: "webhook.renew-secret" },
  webhookDelivery: ofDelivery,
  replayDelivery: { ...ofDelivery, deed: "webhook.replay" },
} satisfies Partial<Record<string, Example>>;
