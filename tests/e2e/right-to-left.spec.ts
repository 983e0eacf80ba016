import type { Page } from "@playwright/test";
import postgres from "postgres";
import { paths } from "../../app/paths";
import { PSEUDO } from "../../app/texts/storefront/pseudo";
import { FIRST_USER } from "../support/demo";
import type { Site } from "../support/site";
import { pagesOf } from "./pages";
import { comeIn, expect, test } from "./people";

// The made-up language is there in tests alone: English in other letters, longer, and from right to left.
test.use({ environment: { NODE_ENV: "test" }, locale: PSEUDO });

// The examiner itself is a script. In the project without scripts it finds the pages as they are without ours.
test.use({ javaScriptEnabled: true });
test.beforeEach(async ({ page }, { project }) => {
  if (project.name === "no-js")
    await page.route("**/assets/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
});

/** Between the two projects every page is examined wide and narrow. */
const EXAMINED: Record<string, number> = { js: 1280, "no-js": 390 };

/** What stands on the pages and comes from no catalogue. */
const NAMES = ["Counterpart", "northline", "UTC", "Chrome", "Linux", "Firefox", "Windows"];

/**
 * Names, addresses and ids of the demo's first user and their colleagues, their company, its provider, its staff and those who signed up, the
 * longest first.
 */
async function dataOf({ databaseUrl }: Site): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql`
      select to_jsonb(u) as person, to_jsonb(t) as customer, to_jsonb(c) as provider,
        (select jsonb_agg(s.answers) from sign_ups s where s.company_id = c.id) as strangers,
        (select jsonb_agg(o.name) from operators o join memberships m on m.operator_id = o.id where m.company_id = c.id) as staff
      from customer_users u join tier_accounts t on t.id = u.tier_account_id join companies c on c.id = u.company_id
      where t.id in (select tier_account_id from customer_users where email = ${FIRST_USER} and company_id = c.id)`;
    const words = (value: unknown): string[] =>
      typeof value === "string"
        ? [value]
        : value && typeof value === "object"
          ? Object.values(value).flatMap(words)
          : [];
    return [...new Set([...NAMES, ...rows.flatMap((row) => words({ ...row }))])]
      .filter((text) => /[a-z]/i.test(text) && text.length > 2)
      .sort((a, b) => b.length - a.length);
  } finally {
    await sql.end();
  }
}

/** Everything that is read on a page, seen or aloud; not what a person has typed, and not languages by their own names. */
const saidOn = (page: Page) =>
  page.evaluate((language) => {
    const said: string[] = [document.title];
    const inside = (element: Element | null) =>
      element?.closest(
        `script, style, svg, .who, .plate, [lang]:not([lang="${language}"]), option[value*="/"], option[value="UTC"], select[name="state"] option:not([value=""])`,
      );
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (!inside(texts.currentNode.parentElement)) said.push(texts.currentNode.textContent ?? "");
    for (const element of document.body.querySelectorAll("*"))
      for (const name of ["aria-label", "title", "placeholder", "alt", "data-label"])
        if (!inside(element)) said.push(element.getAttribute(name) ?? "");
    return said.map((text) => text.trim()).filter((text) => /[a-z]/i.test(text));
  }, PSEUDO);

/** What makes a page wider than its window; nothing, when it is not. */
const stickingOut = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    });
    return [
      `${scrollWidth} of ${clientWidth}`,
      ...out.map(({ tagName, className }) => `${tagName} ${String(className)}`),
    ];
  });

const without = (text: string, data: readonly string[]) =>
  data.reduce((rest, known) => rest.replaceAll(known, ""), text.replace(/[\w.+-]+@[\w.-]+|\b[A-Z]{2,3}-[\d-]+/g, ""));

async function expectRightToLeft(
  page: Page,
  what: string,
  data: readonly string[],
  expectAccessible: () => Promise<void>,
) {
  expect([what, await page.locator("html").getAttribute("dir")]).toEqual([what, "rtl"]);
  const plain = (await saidOn(page)).filter((text) => /[a-z]/i.test(without(text, data)));
  expect([what, plain]).toEqual([what, []]);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    // The window has just changed its width: what is on its way there is nobody's fault, what stays is.
    await expect.poll(() => stickingOut(page), { message: `${what} at ${width}` }).toEqual([]);
    if (width === EXAMINED[test.info().project.name]) await test.step(`${what}, ${width}`, expectAccessible);
  }
}

test("every page of the storefront reads from right to left, with longer words, and says nothing by itself", async ({
  page,
  site,
  expectAccessible,
}) => {
  test.setTimeout(240_000);
  const pages = (await pagesOf(site)).filter(({ path }) => /^\/(store|v2c)\//.test(paths[path]));
  const data = await dataOf(site);
  expect(pages.length).toBeGreaterThan(12);
  let asked: string | undefined;
  for (const { path, address, email, nickname } of pages) {
    if (email && email !== asked) await comeIn(page, site, email, nickname);
    asked = email;
    await page.goto(address);
    await expectRightToLeft(page, path, data, expectAccessible);
  }
});

test("so do refusals and what is not there", async ({ page, site, expectAccessible }) => {
  test.setTimeout(120_000);
  const data = await dataOf(site);
  for (const address of [
    "/store/nobody",
    "/store/northline/nothing",
    "/v2c/catalog?accountName=nobody",
    "/store/northline/reset-password/nonsense",
    "/store/northline/sign-up/sent?step=done",
    "/store/northline/sign-up/sent?step=approval",
    "/store/northline/sign-in?signed-out=1",
    "/store/northline/forgot-password?sent=1",
  ]) {
    await page.goto(address);
    await expectRightToLeft(page, address, data, expectAccessible);
  }
  for (const address of ["/store/northline/sign-in", "/store/northline/sign-up", "/store/northline/forgot-password"]) {
    await page.goto(address);
    await page.locator("main form .submit-end button").click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectRightToLeft(page, `${address}, refused`, data, expectAccessible);
  }
});
