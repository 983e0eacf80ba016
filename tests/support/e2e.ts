import AxeBuilder from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { createDatabase } from "../../server/postgres/databases";
import { type Site, startSite } from "./site";

interface Workers {
  /** What the site's process is told beside the usual. */
  environment: Record<string, string>;
  /** The built site on this worker's own copy of the demo. */
  site: Site;
}

interface Tests {
  /** False in the project that runs every journey without JavaScript. */
  scripted: boolean;
  /** Finds nothing to complain about in the page as it stands, by WCAG 2.2 AA. */
  expectAccessible: () => Promise<void>;
}

export const test = base.extend<Tests, Workers>({
  environment: [{}, { scope: "worker", option: true }],
  site: [
    async ({ environment }, use, { parallelIndex }) => {
      const { adminUrl, ownerUrl } = JSON.parse(process.env.TEST_CLUSTER ?? "{}") as {
        adminUrl: string;
        ownerUrl: string;
      };
      const name = `e2e_${parallelIndex}_${Date.now().toString(36)}`;
      await createDatabase(adminUrl, name, "tpl_demo");
      const site = await startSite(ownerUrl.replace(/[^/]+$/, name), environment);
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.origin),
  scripted: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled),
  expectAccessible: async ({ page }, use) => {
    const examine = async () => {
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ["violations"] })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        // No page of ours has frames, which the other way opens a tab for each time.
        .setLegacyMode()
        .analyze();
      return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`));
    };
    await use(async () => {
      if ((await examine()).length === 0) return;
      // A colour on its way from light to dark is nobody's choice: what stays is looked at.
      await page.waitForTimeout(1_000);
      expect(await examine()).toEqual([]);
    });
  },
});

export { expect };
