import { href } from "./href";
import { apiPaths } from "./paths/api";
import { authPaths } from "./paths/auth";
import { catalogPaths } from "./paths/catalog";
import { customersPaths } from "./paths/customers";
import { partnersPaths } from "./paths/partners";
import { settingsPaths } from "./paths/settings";
import { storefrontPaths } from "./paths/storefront";

export { href };

/** Every address, once. Pages link and redirect with `href(paths.x, …)`. */
export const paths = {
  ...authPaths,
  ...apiPaths,
  ...storefrontPaths,
  ...customersPaths,
  ...settingsPaths,
  ...partnersPaths,
  ...catalogPaths,
} as const;

export type Path = keyof typeof paths;

/** In an address of the storefront: the language that somebody chose, or that a letter is in. */
export const LANGUAGE_PARAMETER = "language";

/** Where a storefront begins: at its own domain with the name alone, else at the door, which is told the nickname. */
export const portalPath = ({ host, nickname }: { host: string | null; nickname: string }): string =>
  host === null ? href(paths.storefrontDoor, {}, { accountName: nickname }) : paths.home;
