import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { importTexts as texts } from "~/texts/imports";
import { pageHandle } from "../page";

interface Data {
  companyId: string;
  one?: { id: string; fileName: string };
}

/** Customers › Imports, where the crumb leads back to them. */
export const importsCrumbs = (companyId: string) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: texts.title, href: href(paths.imports, { companyId }) },
];

/** Customers › Imports › the file › the page. */
export const importHandle = (label?: string) =>
  pageHandle<Data>(({ companyId, one }) => [
    ...importsCrumbs(companyId),
    ...(one
      ? [{ label: one.fileName, ...(label && { href: href(paths.import, { companyId, importId: one.id }) }) }]
      : []),
    ...(label ? [{ label }] : []),
  ]);
