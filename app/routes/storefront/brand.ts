import type { Store } from "~/domain/companies/find-store";
import { href, paths } from "~/paths";
import { type StorefrontTexts, textsIn } from "~/texts/storefront";

const logoOf = (nickname: string, { fingerprint, width, height }: NonNullable<Store["logo"]>) => ({
  ...{ src: href(paths.storefrontLogo, { nickname, fingerprint }), width, height },
});

/** What the shells show of a store. */
export const brandOf = ({ name, nickname, colour, logo, supportEmail, supportPhone }: Store) => ({
  brand: { name, colour, logo: logo && logoOf(nickname, logo), href: href(paths.storefrontHome, { nickname }) },
  support: { email: supportEmail, phone: supportPhone },
});

interface Page {
  data: { store: { brand: { name: string } } } | undefined;
  matches: readonly { id: string; data: unknown }[];
}

/** What the storefront says, in the language of a page, for its title. */
export function textsOfPage({ matches }: Pick<Page, "matches">): StorefrontTexts {
  const root = matches.find(({ id }) => id === "root")?.data as { spoken?: { language: string } } | undefined;
  return textsIn(root?.spoken?.language ?? "en");
}

/** The title of a store's page, in the page's language. */
export function storeTitle({ data, matches }: Page, say: (texts: StorefrontTexts) => string) {
  const title = say(textsOfPage({ matches }));
  return [{ title: data ? `${title} · ${data.store.brand.name}` : title }];
}
