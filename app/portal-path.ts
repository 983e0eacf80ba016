import { href, paths } from "./paths";

/** Where a storefront begins: at its own domain with the name alone, else at the door, which is told the nickname. */
export const portalPath = ({ host, nickname }: { host: string | null; nickname: string }): string =>
  host === null ? href(paths.storefrontDoor, {}, { accountName: nickname }) : paths.home;
