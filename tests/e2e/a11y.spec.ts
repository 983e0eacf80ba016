import type { Page } from "@playwright/test";
import { comeIn, expect, test } from "./people";
import { pagesOf, type Shown } from "./pages";
import type { Site } from "../support/site";

/** Between the two projects every page is seen light and dark, wide and narrow. */
const LOOKS = {
  scripted: [
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 390 },
  ],
  plain: [
    { colorScheme: "dark", width: 1280 },
    { colorScheme: "light", width: 390 },
  ],
} as const;

// The examiner itself is a script. In the project without scripts it finds the pages as they are without ours.
test.use({ javaScriptEnabled: true });
test.beforeEach(async ({ page }, { project }) => {
  if (project.name === "no-js")
    await page.route("**/assets/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
});

/** Opens each page in turn as the person who may. */
async function eachPage(
  page: Page,
  site: Site,
  part: (shown: Shown) => boolean,
  look: (shown: Shown) => Promise<void>,
) {
  let asked: string | undefined;
  for (const shown of (await pagesOf(site)).filter(part)) {
    if (shown.email && shown.email !== asked) await comeIn(page, site, shown.email, shown.nickname);
    asked = shown.email;
    await page.goto(shown.address);
    await look(shown);
  }
}

const ACTING = "owner@northline.example";
const isWizard = (path: string) => /^(create|update|keep|clear|random|delete)/.test(path);
const isOfPeople = (path: string) => /user|approv|signup|password|portal|settings|activity|logo|nickname/i.test(path);

/** Parts of what others than the acting operator see; a page belongs to the first that its name fits. */
const SEEN: [string, RegExp][] = [
  ["of agreements and contracts", /contract|agreement/i],
  ["of partners", /partner|document/i],
  ["of what partners sell", /marketplace|hub|group|listing|product|catalog|news|profile|media/i],
  ["of a store and of a vendor", /./],
];
const seenPart = (path: string) => SEEN.find(([, fits]) => fits.test(path))![0];

const PARTS: [string, (shown: Shown) => boolean][] = [
  ["before signing in", ({ email }) => email === undefined],
  ...SEEN.map(([name]): [string, (shown: Shown) => boolean] => [
    name,
    ({ email, path }) => email !== undefined && email !== ACTING && seenPart(path) === name,
  ]),
  ["of the wizards", ({ email, path }) => email === ACTING && isWizard(path)],
  ["of users and settings", ({ email, path }) => email === ACTING && !isWizard(path) && isOfPeople(path)],
  ["of the customers", ({ email, path }) => email === ACTING && !isWizard(path) && !isOfPeople(path)],
];

for (const [name, part] of PARTS) {
  test(`pages ${name} can be used by everybody, light and dark, wide and narrow`, async ({
    page,
    site,
    expectAccessible,
  }, { project }) => {
    test.setTimeout(240_000);
    await eachPage(page, site, part, async ({ path }) => {
      for (const { colorScheme, width } of LOOKS[project.name === "js" ? "scripted" : "plain"]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await test.step(`${path}, ${colorScheme}, ${width}`, expectAccessible);
      }
      await page.setViewportSize({ width: 360, height: 780 });
      const [needed, given] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect([path, needed]).toEqual([path, given]);
    });
  });
}

test("a refused form can be used by everybody", async ({ page, site, expectAccessible }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto("/console/PA-340-118/customers/new");
  await page.getByRole("button", { name: "Next" }).click();
  await expectAccessible();
  await page.getByRole("radio", { name: /^Reseller/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: /^None/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("alert").getByRole("link")).not.toHaveCount(0);
  await expectAccessible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible();
});

test("what is not there, is not allowed and is not shared has a page that can be used by everybody", async ({
  page,
  site,
  expectAccessible,
}) => {
  await page.goto("/nothing");
  await expectAccessible();
  await comeIn(page, site, "owner@northline.example");
  for (const address of [
    "/console/PA-340-118/customers/TA-0000-0000-0000",
    "/console/PA-551-902/customers",
    "/console/PA-340-118/customers?q=zzzz",
    "/store/northline/nothing",
  ]) {
    await page.goto(address);
    await expectAccessible();
  }
});

test("the wizard is walked through by keyboard alone", async ({ page, site }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto("/console/PA-340-118/customers");
  const focused = page.locator(":focus");
  /** Goes on with Tab until something of that name has the focus, and shows it. */
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press("Tab");
      if ((await focused.count()) === 0) continue;
      const { text, ring } = await focused.evaluate((element) => {
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        const { labels } = element as HTMLInputElement;
        return {
          text: (labels?.[0] ?? element).textContent.trim(),
          ring: outlineStyle !== "none" || boxShadow !== "none",
        };
      });
      expect([text, ring]).toEqual([text, true]);
      if (name.test(text)) return;
    }
    throw new Error(`Tab never reaches ${name}`);
  };
  const enter = async (address: RegExp) => {
    await page.keyboard.press("Enter");
    await page.waitForURL(address);
  };

  await tabTo(/^Add Customer$/);
  await enter(/\/new$/);
  await tabTo(/^Customer(?!s)|^Reseller/);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Reseller/ })).toBeChecked();
  await tabTo(/^Next$/);
  await enter(/\/parent$/);
  await tabTo(/^None/);
  await page.keyboard.press("Space");
  await tabTo(/^Next$/);
  await enter(/\/data$/);
  await tabTo(/^Randomize$/);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Organization name")).not.toHaveValue("");
  await tabTo(/^Organization name$/);
  await enter(/\/summary$/);
  await expect(page.getByRole("main").getByText("has been created")).toBeVisible();
  await tabTo(/^Go to Details$/);
  await enter(/\/TA-[\d-]+$/);
  await expect(page.getByRole("navigation", { name: "Tier Account Details" })).toBeVisible();
});
