import type { PortalPage } from "~/db/schema";
import { SHOWN_PAGES, type ShownPage } from "~/domain/companies/portal-pages";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { textsIn } from "~/texts/storefront";

const addresses = { companyInformation: paths.storefrontAccount } as const satisfies Record<ShownPage, string>;

interface Switched {
  nickname: string;
  pages: Record<PortalPage, boolean>;
}

/** The pages that the reseller has switched on, in the order of the header. */
export const pagesOf = ({ nickname, pages }: Switched, language: string) =>
  SHOWN_PAGES.filter((page) => pages[page]).map((page) => ({
    ...textsIn(language).pages[page],
    href: href(addresses[page], { nickname }),
  }));

/** @throws NotFound for a page that the reseller has switched off */
export function demandPage({ pages }: Pick<Switched, "pages">, page: ShownPage): void {
  if (!pages[page]) throw new NotFound();
}
