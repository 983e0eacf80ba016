import { ids } from "../support/demo";
import { comeIn, expect, test } from "./people";

test("a token is made, shown once, used, and revoked", async ({ page, site }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`/console/${ids.northline}/settings/api-tokens`);
  await page.getByRole("link", { name: "Make token" }).click();
  await page.getByRole("button", { name: "Make token" }).click();
  await expect(page.getByRole("alert").getByRole("link")).not.toHaveCount(0);
  const name = `Night run ${Date.now()}`;
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("button", { name: "Make token" }).click();
  await expect(page.getByText("Choose at least one part of the API").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(name);
  await page.getByRole("group", { name: "Customers" }).getByLabel("Read", { exact: true }).check();
  await page.getByRole("button", { name: "Make token" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The token is made" })).toBeVisible();
  const token = (await page.locator(".to-copy").innerText()).trim();
  expect(token).toMatch(/^ApiKey SU-\d{3}-\d{3}-\d{3}:[\da-f]{64}$/);

  const ask = () =>
    fetch(`http://127.0.0.1:${site.port}/public/v1/tier/accounts?limit=0`, { headers: { authorization: token } });
  expect((await ask()).status).toBe(200);
  await page.reload();
  await expect(page.getByText(token)).toHaveCount(0);

  await page.goto(`/console/${ids.northline}/settings/api-tokens`);
  await page.getByRole("link", { name: `Revoke ${name}` }).click();
  await page.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText(`${name} has been revoked.`)).toBeVisible();
  expect((await ask()).status).toBe(401);
});
