import { href, paths } from "~/paths";
import { settingsTexts as texts } from "~/texts/settings";
import { pageHandle, title } from "../page";

/** What stands in an address after something was saved. */
const savedWords = ["yes", "no"] as const;

export const savedIn = (url: URL) => savedWords.find((word) => word === url.searchParams.get("saved")) ?? null;
export const savedWord = ({ changed }: { changed: boolean }) => (changed ? "yes" : "no");

export const settingsTitle = (page: string) => title(page, texts.title);

/** Settings › the page. */
export const settingsHandle = (page: string) =>
  pageHandle<{ companyId: string }>(({ companyId }) => [
    { label: texts.title, href: href(paths.settings, { companyId }) },
    { label: page },
  ]);
