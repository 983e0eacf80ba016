import { readFile } from "node:fs/promises";
import { docx } from "../support/documents";
import {
  activationLink,
  beginPartner,
  comeToMeridian,
  createMarketplace,
  expectStep,
  next,
  register,
  rowOf,
  said,
  stepsOn,
} from "./creation";
import { expect, signOut, test } from "./people";

const PASSWORD = "a kettle of 3 herrings";
const ACCEPTED = /is a partner of Meridian Distribution$/;

test("a vendor is invited to a new agreement for three marketplaces, and comes in by the link", async ({
  page,
  browser,
  scripted,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const expectFit = () => (scripted ? expectAccessible() : undefined);
  const mark = Date.now();
  const vendor = `Champions Corp ${mark}`;
  const marketplaces = [1, 2, 3].map((number) => `Market ${number} of ${mark}`);
  await comeToMeridian(page);
  for (const name of marketplaces) await createMarketplace(page, name);

  await test.step("Partner details", async () => {
    await beginPartner(page, { type: "Vendor", name: "", write: true });
    await expect(page.getByRole("alert")).toContainText("Enter the partner's name");
    await expect(page.getByLabel("Create new agreement")).toBeChecked();
    await expectFit();
    await page.getByLabel("Partner name").fill(vendor);
    await page.getByLabel("Partner external ID").fill(`V-${mark}`);
    await next(page);
  });

  await test.step("Agreement", async () => {
    await expectStep(page, "Agreement");
    expect(await stepsOn(page)).toEqual(["Partner details", "Agreement", "Marketplace", "Action", "Summary"]);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(`Champions Program ${mark}`);
    await page.getByRole("textbox", { name: "Description" }).fill("What holds between us:\n\n- **90 days'** notice");
    await page.getByRole("radio", { name: /^Upload/ }).check();
    await page.getByLabel("Document file").setInputFiles({
      ...{ name: "terms.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>no document</html>") },
    });
    await next(page);
    await expect(page.getByRole("alert")).toContainText("PDF, DOCX or ODT");
    await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(`Champions Program ${mark}`);
    await expectFit();
    await page.getByLabel("Document file").setInputFiles({
      ...{ name: "terms.docx", mimeType: "application/octet-stream", buffer: docx() },
    });
    await next(page);
  });

  await test.step("Marketplace, with Back on the way", async () => {
    await expectStep(page, "Marketplace");
    await expect(page.getByLabel(/Meridian Europe/)).toBeDisabled();
    await expect(page.getByText(/Has a distribution agreement already: Distribution on Meridian Europe/)).toBeVisible();
    await expectFit();
    await page.getByLabel(marketplaces[0]!).check();
    await page.getByRole("button", { name: "Back" }).click();
    await expectStep(page, "Agreement");
    await expect(page.getByText("terms.docx")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue(
      "What holds between us:\n\n- **90 days'** notice",
    );
    await next(page);
    await expect(page.getByLabel(marketplaces[0]!)).toBeChecked();
    for (const name of marketplaces) await page.getByLabel(name).check();
    await next(page);
  });

  await test.step("Action and Summary", async () => {
    await expectStep(page, "Action");
    await expectFit();
    await page.getByRole("radio", { name: "Generate invitation link" }).check();
    await next(page);
    await expectStep(page, "Summary");
    await expect(said(page, "Agreement")).toHaveText(`Champions Program ${mark}`);
    await expect(said(page, "Contract")).toHaveText(/^CRP-/);
    await expectFit();
  });
  const link = await activationLink(page);

  await test.step("The link is shown this once, and the agreement lies over three distribution agreements", async () => {
    await page.reload();
    await expect(page.locator(".to-copy")).toHaveCount(0);
    await said(page, "Agreement").getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1, name: `Champions Program ${mark}` })).toBeVisible();
    await page.getByRole("link", { name: "Distribution agreements" }).click();
    for (const name of marketplaces) await expect(page.getByRole("row", { name })).toBeVisible();
  });

  await test.step("The directory says Invited, and the name opens the invitation", async () => {
    const row = await rowOf(page, vendor);
    await expect(row).toContainText("Invited");
    await row.getByRole("link", { name: vendor, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Invitation of ${vendor}` })).toBeVisible();
    await expectFit();
  });

  await test.step("The invited person reads, registers and accepts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: scripted });
    const visitor = await context.newPage();
    await visitor.goto(link);
    await expect(
      visitor.getByRole("heading", { level: 1, name: "Become a partner of Meridian Distribution" }),
    ).toBeVisible();
    await expect(visitor.getByText("90 days'")).toBeVisible();
    const downloading = visitor.waitForEvent("download");
    await visitor.getByRole("link", { name: "Download terms.docx" }).click();
    expect(await readFile(await (await downloading).path())).toEqual(docx());
    const person = { name: "Robert Balboa", email: `balboa.${mark}@champions.example`, password: PASSWORD };
    await register(visitor, { ...person, password: "short" });
    await expect(visitor.getByRole("alert")).toContainText("Use at least 12 characters");
    await expect(visitor.getByLabel("Your name")).toHaveValue("Robert Balboa");
    await register(visitor, person);
    await visitor.waitForURL(/\/console\/VA-/);
    await expect(visitor.getByText(vendor).first()).toBeVisible();
    await visitor.goto(link);
    await expect(visitor.getByRole("heading", { level: 1, name: ACCEPTED })).toBeVisible();
    await context.close();
  });

  await test.step("The directory says Active, and the name opens Partner Details", async () => {
    const row = await rowOf(page, vendor);
    await expect(row).toContainText("Active");
    await row.getByRole("link", { name: vendor, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: vendor })).toBeVisible();
    await page.getByRole("navigation").getByRole("link", { name: "Contracts" }).last().click();
    await expect(page.getByRole("row", { name: /Program/ })).toContainText("Active");
    await signOut(page);
  });
});

test("a vendor without marketplaces gets an account for me and all my colleagues, and one for a marketplace that is gone does not", async ({
  page,
  scripted,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const mark = Date.now();
  const vendor = `Quiet Vendor ${mark}`;
  await comeToMeridian(page);

  await test.step("None is allowed", async () => {
    await beginPartner(page, { type: "Vendor", name: vendor, write: true });
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(`Quiet Program ${mark}`);
    await page.getByRole("textbox", { name: "Description" }).fill("Quiet terms.");
    await page.getByRole("radio", { name: /^URL/ }).check();
    await page.getByRole("textbox", { name: "Document URL" }).fill("javascript:alert(1)");
    await next(page);
    await expect(page.getByRole("alert")).toContainText("https://");
    await expect(page.getByRole("textbox", { name: "Document URL" })).toHaveValue("javascript:alert(1)");
    await page.getByRole("textbox", { name: "Document URL" }).fill("https://terms.example/quiet.pdf");
    await next(page);
    await expectStep(page, "Marketplace");
    await next(page);
  });

  await test.step("Account details: select all, then Add", async () => {
    await page.getByRole("radio", { name: "Create partner account" }).check();
    await next(page);
    await expectStep(page, "Account details");
    await page.getByLabel("Select all available users").check();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.locator(".account-users")).toContainText("Ingrid Halvorsen (you)");
    await expect(page.locator(".account-users li")).not.toHaveCount(1);
    if (scripted) await expectAccessible();
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await expect(page.getByText(`${vendor} is active`)).toBeVisible();
    await expect(said(page, "Users of the account")).toContainText("Ingrid Halvorsen, ");
    await expect(page.getByRole("heading", { name: "Next steps" })).toBeVisible();
    await expect(said(page, "Status")).toHaveText("Active");
    await page.getByRole("link", { name: "Close" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Partners" })).toBeVisible();
    await expect(await rowOf(page, vendor)).toContainText("Active");
  });

  await test.step("A marketplace that got an agreement meanwhile is an error", async () => {
    const market = `Contested ${mark}`;
    await createMarketplace(page, market);
    const reach = async (name: string) => {
      await beginPartner(page, { type: "Vendor", name, write: true });
      await page.getByRole("textbox", { name: "Name", exact: true }).fill(`Program of ${name}`);
      await page.getByRole("textbox", { name: "Description" }).fill("Terms.");
      await page.getByRole("radio", { name: /^None/ }).check();
      await next(page);
      await page.getByLabel(market).check();
      await next(page);
      await page.getByRole("radio", { name: "Generate invitation link" }).check();
    };
    await reach(`Slow ${mark}`);
    const slow = page.url();
    await reach(`Swift ${mark}`);
    await next(page);
    await expectStep(page, "Summary");
    await page.goto(slow);
    await page.getByRole("radio", { name: "Generate invitation link" }).check();
    await next(page);
    await expect(page.getByRole("alert")).toContainText("has a distribution agreement");
    await expect(page.getByText(`Nobody found`)).toHaveCount(0);
    await expect(await rowOf(page, `Swift ${mark}`)).toContainText("Invited");
    await expect(page.getByText(`Slow ${mark}`)).toHaveCount(0);
  });
});
