import type { Store } from "~/domain/companies/find-store";
import { href, paths } from "~/paths";
import { storefrontTexts } from "~/texts/storefront";

/** What the shells show of a store. */
export const brandOf = ({ name, nickname, colour, supportEmail, supportPhone }: Store) => ({
  brand: { name, colour, href: href(paths.storefrontHome, { nickname }) },
  support: { text: storefrontTexts.support, email: supportEmail, phone: supportPhone },
});

/** The title of a store's page. */
export const storeTitle = (title: string, data: { store: { brand: { name: string } } } | undefined) => [
  { title: data ? `${title} · ${data.store.brand.name}` : title },
];
