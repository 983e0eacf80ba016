import { href, paths } from "~/paths";
import { apiTokenTexts } from "~/texts/api-tokens";
import { settingsTexts } from "~/texts/settings";
import { pageHandle } from "../page";

/** Settings › API tokens › the page. */
export const tokenHandle = (label: string) =>
  pageHandle<{ companyId: string }>(({ companyId }) => [
    { label: settingsTexts.title, href: href(paths.settings, { companyId }) },
    { label: apiTokenTexts.title, href: href(paths.apiTokens, { companyId }) },
    { label },
  ]);
