import { href, paths } from "~/paths";
import { customFieldTexts } from "~/texts/custom-fields";
import { settingsTexts } from "~/texts/settings";
import { pageHandle } from "../page";

/** Settings › Custom Fields › the page. */
export const fieldHandle = (label: string) =>
  pageHandle<{ companyId: string }>(({ companyId }) => [
    { label: settingsTexts.title, href: href(paths.settings, { companyId }) },
    { label: customFieldTexts.title, href: href(paths.customFields, { companyId }) },
    { label },
  ]);
