import type { Store } from "~/domain/companies/find-store";
import { href, paths } from "~/paths";
import { storefrontTexts } from "~/texts/storefront";

const logoOf = (nickname: string, { fingerprint, width, height }: NonNullable<Store["logo"]>) => ({
  ...{ src: href(paths.storefrontLogo, { nickname, fingerprint }), width, height },
});

/** What the shells show of a store. */
export const brandOf = ({ name, nickname, colour, logo, supportEmail, supportPhone }: Store) => ({
  brand: { name, colour, logo: logo && logoOf(nickname, logo), href: href(paths.storefrontHome, { nickname }) },
  support: { text: storefrontTexts.support, email: supportEmail, phone: supportPhone },
});

/** The title of a store's page. */
export const storeTitle = (title: string, data: { store: { brand: { name: string } } } | undefined) => [
  { title: data ? `${title} · ${data.store.brand.name}` : title },
];
