import { createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { ids } from "../support/demo";
import { comeIn, expect, test } from "./people";

/** A program on this machine that answers with a status, which may be changed, and keeps what it is sent. */
async function program() {
  const answers = { status: 200 };
  const arrived: { body: string; signature: string }[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const signature = String(request.headers["counterpart-signature"]);
      arrived.push({ body: Buffer.concat(chunks).toString(), signature });
      response.writeHead(answers.status).end("thank you");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, answers, arrived, server };
}

test("a webhook is added, tried, heard of a change, sends again, is paused and removed", async ({
  page,
  site,
  scripted,
  expectAccessible,
}) => {
  const expectFit = () => (scripted ? expectAccessible() : undefined);
  const { address, answers, arrived, server } = await program();
  await comeIn(page, site, "owner@harbor.example");
  const home = `/console/${ids.harbor}/settings/webhooks`;
  await page.goto(home);
  await page.getByRole("link", { name: "Add webhook" }).first().click();
  await page.getByRole("button", { name: "Add webhook" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  const label = `Stock ${Date.now()}`;
  await page.getByRole("textbox", { name: "Label" }).fill(label);
  await page.getByRole("textbox", { name: "Address" }).fill(address);
  await page.getByRole("button", { name: "Add webhook" }).click();
  await expect(page.getByText("Tick at least one thing").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Address" })).toHaveValue(address);
  await page.getByRole("checkbox", { name: "Tier accounts Created" }).check();
  await page.getByRole("button", { name: "Add webhook" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "The webhook’s secret" })).toBeVisible();
  await expectFit();
  const secret = (await page.locator(".to-copy").innerText()).trim();
  expect(secret).toMatch(/^whsec_/);
  await page.getByRole("link", { name: "I have copied it" }).click();
  await expect(page.getByText(secret)).toHaveCount(0);
  const webhook = page.url();

  await page.getByRole("link", { name: "Send test event" }).click();
  await page.getByRole("button", { name: "Send test event" }).click();
  await expect.poll(() => arrived.length).toBe(1);
  const [{ body, signature }] = arrived as [(typeof arrived)[number]];
  const [, t, v1] = /^t=(\d+),v1=(.+)$/.exec(signature)!;
  expect(v1).toBe(createHmac("sha256", secret).update(`${t}.${body}`).digest("hex"));
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("cell", { name: "Answered 200" })).toBeVisible();
  }).toPass();
  await expect(page.locator("pre").first()).toContainText('"event": "test"');
  await expectFit();

  answers.status = 500;
  await page.goto(`${webhook}/test`);
  await page.getByRole("button", { name: "Send test event" }).click();
  await expect.poll(() => arrived.length).toBe(2);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("cell", { name: "Answered 500" })).toBeVisible();
  }).toPass();
  answers.status = 200;
  await page.getByRole("link", { name: "Send again" }).click();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect.poll(() => arrived.length).toBe(3);
  expect(arrived[2]!.body).toBe(arrived[1]!.body);

  await page.goto(webhook);
  await expect(page.getByRole("table", { name: "Deliveries" }).getByRole("row")).toHaveCount(3);
  await expectFit();
  await page.getByRole("link", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("The webhook is paused.")).toBeVisible();
  await page.getByRole("link", { name: "Resume" }).click();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("The webhook is active.")).toBeVisible();
  await page.goto(`${webhook}/remove`);
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText(`${label} has been removed.`)).toBeVisible();
  await expect(page.getByRole("link", { name: label })).toHaveCount(0);
  server.closeAllConnections();
  server.close();
});
