import { PICTURE } from "../support/pictures";
import { comeToMeridian } from "./creation";
import { form, idOf, link, more, press, somebodyElse } from "./hands";
import { comeIn, expect, test } from "./people";

const [MERIDIAN, AURORA] = ["PA-210-774", "VA-619-035"];

test("news is drafted with a cover, published to vendors, read by one of them, and unpublished", async ({
  page,
  browser,
  site,
  scripted,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const title = `Prices change ${Date.now()}`;
  page.setDefaultTimeout(10_000);
  await comeToMeridian(page);
  await page.goto(`/console/${MERIDIAN}/partners/news`);
  await link(page, "Write News");
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(title);
  await press(page, "Save Draft");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue(title);
  await page
    .getByRole("textbox", { name: "Content" })
    .fill("From **January** on.\n\n| Item | Price |\n|---|---|\n| A | 5 |");
  await page.getByLabel("Audience").selectOption({ label: "Vendors" });
  await press(page, "Save Draft");
  await expect(page.getByText("The draft has been saved.")).toBeVisible();
  const id = idOf(page);
  const vendor = await somebodyElse({ browser, site, scripted }, "owner@aurora.example");
  const read = `/console/${AURORA}/partners/${MERIDIAN}/news`;
  await vendor.goto(read);
  await expect(vendor.getByText(title)).toHaveCount(0);

  await page.goto(`/console/${MERIDIAN}/partners/news/${id}/cover`);
  await page
    .getByLabel("Picture")
    .setInputFiles({ name: "c.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
  await press(page, "Put it on the post");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("Picture").setInputFiles({ name: "c.png", mimeType: "image/png", buffer: PICTURE });
  await press(page, "Put it on the post");
  await expect(page.getByText("The cover is on the post.")).toBeVisible();
  if (scripted) await expectAccessible();
  await link(page, "Publish");
  await press(page, "Publish");
  await expect(page.getByText("The post has been published.")).toBeVisible();

  await vendor.goto(read);
  await link(vendor, title);
  await expect(vendor.getByRole("cell", { name: "5" })).toBeVisible();
  await expect(vendor.locator("main img")).toHaveJSProperty("complete", true);
  await more(page, "Unpublish");
  await press(page, "Unpublish");
  await expect(page.getByText("The post has been unpublished.")).toBeVisible();
  expect((await vendor.reload())!.status()).toBe(404);
  await vendor.context().close();
});

test("a product is listed, and taken away again, by requests between vendor and provider", async ({
  page,
  browser,
  site,
  scripted,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(10_000);
  await comeIn(page, site, "owner@aurora.example");
  const provider = await somebodyElse({ browser, site, scripted }, "owner@meridian.example");
  const listings = `/console/${AURORA}/catalog/listings`;
  const listed = async () => {
    await provider.goto(`/console/${MERIDIAN}/partners/${AURORA}/listings`);
    return provider.getByRole("main").getByText("Listed", { exact: true }).count();
  };
  const before = await listed();
  expect(before).toBeGreaterThan(0);

  /** The vendor sends the draft that the page shows; the provider accepts and completes it. */
  const through = async () => {
    await link(page, "Send for Review");
    await press(page, "Send for Review");
    await expect(page.getByText("The request has been sent for review.")).toBeVisible();
    await provider.goto(`/console/${MERIDIAN}/catalog/listing-requests/${idOf(page)}`);
    for (const [deed, done] of [
      ["Accept", "The request has been accepted."],
      ["Complete", "The request has been completed."],
    ] as const) {
      await link(provider, deed);
      await press(provider, deed);
      await expect(provider.getByText(done)).toBeVisible();
    }
  };

  await page.goto(`${listings}?status=listed`);
  const row = page
    .getByRole("row")
    .filter({ hasText: "Meridian" })
    .filter({ hasNotText: /Draft|Reviewing|Deploying/ });
  await row.first().getByRole("link").first().click();
  const listing = new URL(page.url()).pathname;
  const name = await page.getByRole("heading", { level: 1 }).innerText();
  await page.goto(`${listing}/remove`);
  await page.getByLabel("Why").fill("It is superseded.");
  await press(page, "Create Draft");
  await through();
  expect(await listed()).toBe(before - 1);

  await page.goto(`${listings}/new`);
  const [product, place] = name.split(" on ");
  const choose = async (label: string, part: string) => {
    const box = page.getByLabel(label);
    const option = box.locator("option").filter({ hasText: part }).first();
    await box.selectOption((await option.getAttribute("value"))!);
  };
  await choose("Product", product!);
  await choose("Marketplace", place!);
  await press(page, "Create Draft");
  await through();
  expect(await listed()).toBe(before);
  await provider.context().close();
});

test("a company says more about itself, with a picture, and its partners see it", async ({
  page,
  browser,
  site,
  scripted,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const mark = String(Date.now());
  page.setDefaultTimeout(10_000);
  await comeIn(page, site, "owner@aurora.example");
  const profile = `/console/${AURORA}/settings/public-profile`;
  await page.goto(profile);
  await page.getByRole("textbox", { name: "Description" }).fill(`Backup for bakeries ${mark}`);
  await page.getByRole("textbox", { name: "Websites" }).fill("javascript:alert(1)");
  await press(page, "Save");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue(`Backup for bakeries ${mark}`);
  await page.getByRole("textbox", { name: "Websites" }).fill("https://aurora.example");
  await page.getByLabel("Share this profile with partners").check();
  await press(page, "Save");

  await page.goto(`${profile}/media/new`);
  const picture = { name: "oven.png", mimeType: "image/png", buffer: PICTURE };
  await page.getByLabel("File").setInputFiles(picture);
  await press(page, "Add");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Caption" }).fill(`Our oven ${mark}`);
  // The file that came with the refused form is kept.
  await press(page, "Add");
  await expect(page.getByText("It has been added at the end.")).toBeVisible();
  if (scripted) await expectAccessible();

  const partner = await somebodyElse({ browser, site, scripted }, "owner@meridian.example");
  await partner.goto(`/console/${MERIDIAN}/partners/${AURORA}`);
  await expect(partner.getByText(`Backup for bakeries ${mark}`)).toBeVisible();
  await expect(partner.getByText(`Our oven ${mark}`)).toBeVisible();
  await expect(partner.getByRole("link", { name: /aurora\.example/ }).first()).toBeVisible();

  await page.goto(`${profile}/media`);
  await page.getByRole("link", { name: `Remove: Our oven ${mark}` }).click();
  await form(page).getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("It has been removed.")).toBeVisible();
  await partner.reload();
  await expect(partner.getByText(`Our oven ${mark}`)).toHaveCount(0);
  await partner.context().close();
});

test("a version of an agreement is added, activated, deleted; so is an agreement that nobody has a contract under", async ({
  page,
}) => {
  const name = `Trial program ${Date.now()}`;
  page.setDefaultTimeout(10_000);
  await comeToMeridian(page);
  await page.goto(`/console/${MERIDIAN}/partners/agreements/new?type=program`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Description" }).fill("First words.");
  await page.getByRole("radio", { name: /^None/ }).check();
  await press(page, "Create agreement");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const agreement = new URL(page.url()).pathname;

  await page.goto(`${agreement}/versions`);
  await link(page, "New version");
  await page.getByRole("textbox", { name: "Description" }).fill("Second words.");
  await press(page, "New version");
  await page.goto(`${agreement}/versions/2/activate`);
  await press(page, "Activate");
  await page.goto(agreement);
  await expect(page.getByText("Second words.")).toBeVisible();
  await page.goto(`${agreement}/versions/2/delete`);
  await expect(page.getByText("the active one, cannot be deleted")).toBeVisible();
  await expect(form(page).getByRole("button", { name: "Delete version" })).toHaveCount(0);
  await page.goto(`${agreement}/versions/1/delete`);
  await press(page, "Delete version");
  await page.goto(agreement);
  await more(page, "Delete");
  await press(page, "Delete");
  await expect(page.getByText(name)).toHaveCount(0);
  expect((await page.goto(agreement))!.status()).toBe(404);
});
