import type { Page } from "@playwright/test";
import { PASSWORD, signedIn } from "../support/browse";
import { test as base } from "../support/e2e";
import type { Site } from "../support/site";

export { expect } from "../support/e2e";

/** What a browser says when a page is refused with a status; nothing is wrong with the page. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4(04|09|10|22|29)\b/;

/** Every journey is watched: nothing may be written to the console, be stopped by the content policy, break, or leave the site. */
export const test = base.extend<{ complaints: string[] }>({
  // Pages that glide into one another take their time on a machine without a graphics card.
  contextOptions: { reducedMotion: "reduce" },
  complaints: [
    async ({ page, site }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (/^(error|warning)$/.test(message.type()) && !REFUSED.test(message.text())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("response", (response) => {
        if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(site.origin) && /^https?:/.test(request.url()))
          complaints.push(`went to ${request.url()}`);
      });
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Fills in the console's sign-in form. */
export async function signIn(page: Page, email: string, password = PASSWORD) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/console/);
}

export async function signOut(page: Page) {
  await page
    .locator("summary")
    .filter({ has: page.locator(".who") })
    .click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByText("You are signed out.").waitFor();
}

/** Signed in without the form, for specs about something else. */
export async function comeIn(page: Page, site: Site, email: string, nickname?: string) {
  const { cookies } = await signedIn(site, email, nickname ? { nickname } : {});
  // Chrome keeps Secure cookies on localhost, but wants to be told of them by https.
  const url = site.origin.replace("http:", "https:");
  await page.context().clearCookies();
  await page.context().addCookies(
    [...cookies].map(([name, value]) => ({
      name,
      value,
      url,
      secure: true,
      httpOnly: true,
      sameSite: "Lax" as const,
    })),
  );
}
