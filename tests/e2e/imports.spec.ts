import type { Page } from "@playwright/test";
import { ids } from "../support/demo";
import { comeIn, expect, test } from "./people";

const CUSTOMERS = `/console/${ids.northline}/customers`;

/** Waits until the work is done: the script looks by itself, somebody without it presses Refresh. */
async function untilDone(page: Page, words: string, scripted: boolean) {
  const [done, refresh] = [page.getByText(words), page.getByRole("link", { name: "Refresh" })];
  await expect(async () => {
    if (!scripted && (await refresh.count()) > 0) await refresh.click();
    await expect(done).toBeVisible({ timeout: 500 });
  }).toPass();
}

const csv = (name: string, parent: string) =>
  Buffer.from(
    [
      "Company Name;Parent;Street;Zip;City;Country;First name;Last name;E-mail",
      `${name};${parent};Rua Formosa 322;4000-248;Porto;Portugal;Helena;Matos;helena.${name.length}@bolhao.example`,
      `${name} twice;${parent};Rua Formosa 322;nowhere;Porto;Protugal;Helena;;helena`,
    ].join("\r\n"),
  );

test("a file is uploaded, its columns chosen, checked, run, and reported on", async ({
  page,
  site,
  scripted,
  expectAccessible,
}) => {
  const withoutFaults = () => (scripted ? expectAccessible() : undefined);
  await comeIn(page, site, "owner@northline.example");
  await page.goto(CUSTOMERS);
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await withoutFaults();
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByText("Choose a file").first()).toBeVisible();

  await page.goto(`${CUSTOMERS}?type=reseller`);
  const reseller = (await page.getByRole("row").nth(1).getByRole("link").first().getAttribute("href"))!
    .split("/")
    .pop()!;
  expect(reseller).toMatch(/^TA-/);
  const name = `Padaria ${Date.now()}`;
  await page.goto(`${CUSTOMERS}/imports/new`);
  const file = { name: "old system.csv", mimeType: "text/csv", buffer: csv(name, reseller) };
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Upload" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Columns" })).toBeVisible();
  await expect(page.getByLabel("Organization name")).toHaveValue("0");
  await expect(page.getByLabel("Parent ID")).toHaveValue("1");
  await withoutFaults();
  await page.getByLabel("Contact e-mail").selectOption("");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("every new row needs it").first()).toBeVisible();
  await page.getByLabel("Contact e-mail").selectOption("E-mail");
  await page.getByRole("button", { name: "Check" }).click();

  await untilDone(page, "Every row has been checked. Nothing has changed yet.", scripted);
  await expect(page.getByText("Country: “Protugal” is not a country.")).toBeVisible();
  await withoutFaults();
  await page.getByRole("link", { name: "Bad: 1" }).click();
  await expect(page.getByRole("table").getByText(`${name} twice`)).toBeVisible();
  await page.getByRole("link", { name: "Run", exact: true }).click();
  await expect(page.getByLabel("All or nothing")).toBeDisabled();
  await withoutFaults();
  await page.getByRole("button", { name: "Run" }).click();

  await untilDone(page, "The import is done.", scripted);
  await withoutFaults();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download report" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^import-report-northline-it-.*\.csv$/);
  const made = page.getByRole("row").filter({ hasText: name }).filter({ hasText: "Created" });
  await made.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.goto(`${CUSTOMERS}/imports`);
  await expect(page.getByText("1 created, 0 changed, 0 unchanged, 1 bad").first()).toBeVisible();
  await withoutFaults();
});

test("an import is called off before it runs", async ({ page, site }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${CUSTOMERS}/imports/new`);
  await page.getByLabel("File").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: csv("A", "TA-0") });
  await page.getByRole("button", { name: "Upload" }).click();
  await page.getByRole("link", { name: "a.csv" }).click();
  await page.getByRole("link", { name: "Cancel import" }).click();
  await page.getByRole("button", { name: "Cancel import" }).click();
  await expect(page.getByText("The import has been cancelled. Nothing has changed.")).toBeVisible();
});
