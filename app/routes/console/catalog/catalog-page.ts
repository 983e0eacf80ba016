import { href, paths, type Path } from "~/paths";
import { catalogTexts } from "~/texts/catalog";
import type { Crumb } from "~/ui/breadcrumbs";
import { pageHandle, title } from "../page";

/** The lists of the catalogue that stand behind other pages. */
type ListPath = Extract<Path, "marketplaces" | "hubs" | "productGroups" | "listings">;

interface Data {
  companyId: string;
  /** The thing that the page shows, where it shows one. */
  name?: string;
}

/** Catalog › the list › the page; a page that shows one thing goes by that thing's name. */
export const catalogHandle = (list: string, path?: ListPath, label?: string) =>
  pageHandle<Data>(({ companyId, name }) => {
    const crumbs: Crumb[] = [{ label: catalogTexts.title, href: href(paths.catalog, { companyId }) }];
    if (!path) return [...crumbs, { label: list }];
    return [...crumbs, { label: list, href: href(paths[path], { companyId }) }, { label: label ?? name ?? list }];
  });

export const catalogTitle = (page: string) => title(page, catalogTexts.title);
