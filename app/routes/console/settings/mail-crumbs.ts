import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";

/** Settings › Mail. */
export const mailCrumbs = (companyId: string) => [
  { label: settingsTexts.title, href: href(paths.settings, { companyId }) },
  { label: settingsTexts.menu.mail, href: href(paths.mailSettings, { companyId }) },
];
