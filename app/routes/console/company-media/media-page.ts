import { href, paths } from "~/paths";
import { mediaTexts as texts } from "~/texts/company-media";
import { profileTexts } from "~/texts/profiles";
import { settingsTexts } from "~/texts/settings";
import { pageHandle } from "../page";

/** Settings › Public profile › Pictures and videos › the page. */
export const mediaHandle = (label?: string) =>
  pageHandle<{ companyId: string }>(({ companyId }) => [
    { label: settingsTexts.title, href: href(paths.settings, { companyId }) },
    { label: profileTexts.title, href: href(paths.publicProfile, { companyId }) },
    { label: texts.title, ...(label && { href: href(paths.companyMedia, { companyId }) }) },
    ...(label ? [{ label }] : []),
  ]);
