import type { ServerResponse } from "node:http";
import { href, paths } from "~/paths";

/** No page has this address, so asking for it is answered as every address of the store is that there is no page at. */
export const nowhereIn = (nickname: string): string => `${href(paths.storefrontHome, { nickname })}/-`;

/** The addresses that ask which storefront is meant, which the name alone says at a storefront's own domain. */
export const isDoor = (pathname: string): boolean => pathname === paths.home || pathname === paths.storefrontDoor;

/** Whether an address belongs to a storefront; every other is not there at its own domain. */
export function isWithin(pathname: string, nickname: string): boolean {
  const home = href(paths.storefrontHome, { nickname });
  return pathname === home || pathname.startsWith(`${home}/`);
}

/** The nickname in an address of some storefront, and what follows it. */
export function partsOf(pathname: string): { nickname: string; rest: string } | null {
  const [, nickname, rest = ""] = /^\/store\/([a-z0-9-]{1,40})(\/.*)?$/.exec(pathname) ?? [];
  return nickname === undefined ? null : { nickname, rest };
}

/** Leads into the storefront. */
export function lead(response: ServerResponse, nickname: string, rest = ""): void {
  const home = href(paths.storefrontHome, { nickname });
  response.writeHead(302, { Location: home + rest, "Cache-Control": "no-store" }).end();
}
