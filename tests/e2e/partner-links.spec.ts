import postgres from "postgres";
import {
  activationLink,
  beginPartner,
  comeToMeridian,
  createMarketplace,
  expectStep,
  next,
  openDirectory,
  rowOf,
  stepsOn,
} from "./creation";
import { expect, signIn, signOut, test } from "./people";

const VOID = "This link does not work any more";

test("a reseller is invited for a marketplace with a sourcing agreement, and a link ends in every way", async ({
  page,
  browser,
  site,
  scripted,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const mark = Date.now();
  const reseller = `Corner Cloud ${mark}`;
  await comeToMeridian(page);

  await test.step("Every step of a reseller with a new agreement", async () => {
    await beginPartner(page, { type: "Reseller", name: reseller, write: true });
    expect(await stepsOn(page)).toEqual([
      ...["Partner details", "Agreement", "Marketplace", "Product groups", "Syndication", "Action", "Summary"],
    ]);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(`Corner Terms ${mark}`);
    await page.getByRole("textbox", { name: "Description" }).fill("All that your partner sees of it.");
    await page.getByRole("radio", { name: /^None/ }).check();
    await next(page);
    await expectStep(page, "Marketplace");
    await next(page);
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByRole("radio", { name: /Meridian Europe/ }).check();
    await next(page);
    await expectStep(page, "Product groups");
    if (scripted) await expectAccessible();
    await page.getByRole("checkbox").first().check();
    await next(page);
    await expectStep(page, "Syndication");
    await next(page);
    await expect(page.getByRole("alert")).toBeVisible();
    if (scripted) await expectAccessible();
    await page.getByRole("radio", { name: /Meridian Syndication/ }).check();
    await next(page);
    await page.getByRole("radio", { name: "Generate invitation link" }).check();
    await next(page);
    await expectStep(page, "Summary");
    expect(await stepsOn(page)).toContain("Syndication");
  });
  const first = await activationLink(page);

  const visit = async (link: string) => {
    const context = await browser.newContext({ javaScriptEnabled: scripted });
    const visitor = await context.newPage();
    await visitor.goto(link);
    return { visitor, leave: () => context.close() };
  };
  const expectVoid = async (link: string) => {
    const { visitor, leave } = await visit(link);
    await expect(visitor.getByRole("heading", { level: 1, name: VOID })).toBeVisible();
    await leave();
  };
  const renew = async () => {
    await (await rowOf(page, reseller)).getByRole("link", { name: reseller, exact: true }).click();
    await page.getByRole("link", { name: "Make a new link" }).click();
    await page.getByRole("radio", { name: "Show it to me to copy" }).check();
    await page.getByRole("button", { name: "Make a new link" }).click();
    await expect(page.getByRole("heading", { name: `Activation link for ${reseller}` })).toBeVisible();
    return activationLink(page);
  };

  await test.step("Withdrawn", async () => {
    await (await rowOf(page, reseller)).getByRole("link", { name: reseller, exact: true }).click();
    await page.getByRole("link", { name: "Withdraw the link" }).click();
    await page.getByRole("button", { name: "Withdraw the link" }).last().click();
    await expect(page.getByText("The activation link has been withdrawn.")).toBeVisible();
    await expectVoid(first);
  });

  const second = await renew();
  const third = await test.step("Replaced by a newer one", async () => {
    const newer = await renew();
    await expectVoid(second);
    return newer;
  });

  await test.step("Over", async () => {
    const sql = postgres(site.databaseUrl, { max: 1 });
    await sql`update partner_invitations set expires_at = now() - interval '1 second' where partner_id = (select id from companies where name = ${reseller})`;
    await sql.end();
    await expectVoid(third);
    await (await rowOf(page, reseller)).getByRole("link", { name: reseller, exact: true }).click();
    await expect(page.getByText("Its 30 days are over.")).toBeVisible();
  });

  await test.step("A known person signs in by the link's page, and accepts for a company of theirs or a new one", async () => {
    const { visitor, leave } = await visit(await renew());
    await visitor.getByRole("link", { name: "Sign in" }).click();
    await visitor.getByLabel("E-mail address").fill("owner@harbor.example");
    await visitor.getByLabel("Password").fill("counterpart-demo-1");
    await visitor.getByRole("button", { name: "Sign in" }).click();
    await expect(visitor.getByText("You are signed in as owner@harbor.example.")).toBeVisible();
    await expect(visitor.getByRole("radio", { name: /Harbor Cloud/ })).toBeVisible();
    await visitor.getByRole("radio", { name: "A new company" }).check();
    await visitor.getByLabel("Name of the new company").fill(reseller);
    await visitor.getByRole("button", { name: "Activate" }).click();
    await expect(visitor.getByRole("alert")).toBeVisible();
    await expect(visitor.getByRole("radio", { name: "A new company" })).toBeChecked();
    await visitor.getByLabel("I have read the agreement and accept it for my company").check();
    await visitor.getByRole("button", { name: "Activate" }).click();
    await visitor.waitForURL(/\/console\/PA-/);
    await expect(visitor.getByText(reseller).first()).toBeVisible();
    await leave();
    await expect(await rowOf(page, reseller)).toContainText("Active");
  });
  await signOut(page);
});

test("a distributor without agreements is told where to make one, and its first partner chooses the company they have", async ({
  page,
  browser,
  scripted,
}) => {
  test.setTimeout(120_000);
  const mark = Date.now();
  const distributor = `Inland Distribution ${mark}`;
  await comeToMeridian(page);

  await test.step("An account for a distributor under an agreement that is there", async () => {
    await beginPartner(page, { type: "Reseller", name: distributor, distributor: true });
    expect(await stepsOn(page)).toEqual(["Partner details", "Agreement", "Action", "Summary"]);
    await next(page);
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByRole("radio", { name: /Meridian Reseller Terms/ }).check();
    await next(page);
    await page.getByRole("radio", { name: "Create partner account" }).check();
    await next(page);
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await expect(page.getByText(`${distributor} is active`)).toBeVisible();
    await page.getByRole("link", { name: "Open the account" }).click();
    await page.waitForURL(/\/console\/PA-/);
  });

  await test.step("Nothing is there yet, and each step says so", async () => {
    await beginPartner(page, { type: "Vendor", name: "Nobody" });
    await expect(page.getByText("You have no program agreement yet")).toBeVisible();
    await beginPartner(page, { type: "Reseller", name: "Somebody", write: true });
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Inland Terms");
    await page.getByRole("textbox", { name: "Description" }).fill("Terms.");
    await page.getByRole("radio", { name: /^None/ }).check();
    await next(page);
    await expect(page.getByText("You have no marketplace yet")).toBeVisible();
    const step = page.url();
    await createMarketplace(page, `Inland ${mark}`);
    await page.goto(step);
    await page.getByRole("radio", { name: `Inland ${mark}` }).check();
    await next(page);
    await expectStep(page, "Product groups");
    await next(page);
    await expect(page.getByText("You have no syndication or referral agreement yet")).toBeVisible();
  });

  await test.step("Where it is told, one is made", async () => {
    const step = page.url();
    await page.getByRole("link", { name: "Create a referral agreement" }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Inland Referral");
    await page.getByRole("textbox", { name: "Description" }).fill("Refer customers to us.");
    await page.getByRole("button", { name: /Create/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Inland Referral" })).toBeVisible();
    await page.goto(step);
    await page.getByRole("radio", { name: /Inland Referral/ }).check();
    await next(page);
    await page.getByRole("radio", { name: "Generate invitation link" }).check();
    await next(page);
    await expectStep(page, "Summary");
  });

  await test.step("Somebody accepts for the company they have", async () => {
    const link = await activationLink(page);
    const context = await browser.newContext({ javaScriptEnabled: scripted });
    const visitor = await context.newPage();
    await signIn(visitor, "owner@harbor.example");
    await visitor.goto(link);
    await visitor.getByRole("radio", { name: /Harbor Cloud/ }).check();
    await visitor.getByLabel("I have read the agreement and accept it for my company").check();
    await visitor.getByRole("button", { name: "Activate" }).click();
    await visitor.waitForURL(/\/console\/PA-551-902/);
    await openDirectory(visitor);
    await expect(visitor.getByRole("row", { name: distributor })).toContainText("Active");
    await context.close();
    await expect(await rowOf(page, "Harbor Cloud")).toContainText("Active");
  });
});
