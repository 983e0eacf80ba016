import { comeIn, expect, test } from "./people";

const customers = "/console/PA-340-118/customers";

test("a question opens as a dialog over the page, or as a page of its own", async ({ page, site, scripted }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${customers}?q=Atelier`);
  await page
    .getByRole("link", { name: /^Atelier/ })
    .first()
    .click();
  const details = page.url();
  await page.getByRole("main").locator("summary").first().click();
  await page.getByRole("link", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { name: /^Delete Atelier/ })).toBeVisible();
  if (scripted) {
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page).toHaveURL(details);
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  } else {
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page).toHaveURL(/\/delete$/);
    await page.getByRole("link", { name: "Cancel" }).click();
  }
  await expect(page).toHaveURL(details);
});

test("the directory answers while one types, or when one presses Enter", async ({ page, site, scripted }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(customers);
  const search = page.getByRole("searchbox", { name: "Name, ID, external ID or e-mail", exact: true });
  await search.click();
  await page.keyboard.type("tekstylia");
  if (!scripted) await page.keyboard.press("Enter");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "Łódź Tekstylia S.A." })).toBeVisible();
  await expect(page).toHaveURL(/q=tekstylia/);
  if (scripted) await expect(search).toBeFocused();
});

test("a form that is on its way says so and can’t be sent twice; without script the server sees to it", async ({
  page,
  site,
  scripted,
}) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${customers}/new`);
  await page.getByRole("radio", { name: /^Reseller/ }).check();
  let sent = 0;
  page.on("request", (request) => (sent += Number(request.method() === "POST")));
  if (scripted) {
    const said = await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>("form button.btn-primary");
      button?.click();
      button?.click();
      return [button?.textContent, button?.getAttribute("aria-busy")];
    });
    expect(said).toEqual(["Working…", "true"]);
  } else await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/\/parent$/);
  expect(sent).toBe(1);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Next" })).toBeEnabled();
});

test("the keyboard reaches search and every page; without script the links do", async ({ page, site, scripted }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto("/console/PA-340-118");
  if (scripted) {
    await page.keyboard.press("/");
    await expect(page.locator("input[data-slash]")).toBeFocused();
    await page.keyboard.press("Escape");
    await page.locator("body").click({ position: { x: 600, y: 600 } });
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.type("requests");
    await page.keyboard.press("Enter");
  } else
    await page
      .getByRole("link", { name: /^Requests/ })
      .first()
      .click();
  await expect(page).toHaveURL(/\/customers\/requests$/);
});

test("an id is copied with one press; without script there is no button that does nothing", async ({
  page,
  site,
  scripted,
  context,
}) => {
  if (scripted) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${customers}?q=Atelier`);
  await page
    .getByRole("link", { name: /^Atelier/ })
    .first()
    .click();
  const copy = page.locator("clipboard-copy").first();
  if (!scripted) return expect(copy).toBeHidden();
  await copy.click();
  const id = /TA-[\d-]+/.exec(page.url())![0];
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id);
});

test("the error summary has the focus, and its links lead into the fields", async ({ page, site, scripted }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${customers}/new`);
  await page.getByRole("button", { name: "Next" }).click();
  if (scripted) await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("alert").getByRole("link", { name: "Select Customer or Reseller" }).click();
  if (scripted) await expect(page.getByRole("radio").first()).toBeFocused();
  else await expect(page).toHaveURL(/#type-step-type$/);
});

test("Back after a form was refused once leads to the form again", async ({ page, site, scripted }) => {
  await comeIn(page, site, "owner@meridian.example");
  await page.goto("/console/PA-210-774/partners/new");
  await page.getByRole("radio", { name: /^Vendor/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter the partner's name");
  await page.getByRole("textbox", { name: "Partner name" }).fill("Back and Forth");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/\/agreement$/);
  // A browser without script asks on its own Back whether to send the form again; the menu leads to the same page without asking.
  if (scripted) await page.goBack();
  else await page.goto("/console/PA-210-774/partners/new");
  await expect(page.getByRole("heading", { name: "Create Partner" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Go on with Back and Forth" })).toBeVisible();
});
