import type { ServerResponse } from "node:http";
import { href, paths } from "~/paths";

/** No page has this address, so asking for it is answered as every address is that there is no page at. */
export const NOWHERE = "/-";

/** The addresses that ask which storefront is meant, which the name alone says at a storefront's own domain. */
export const isDoor = (pathname: string): boolean => pathname === paths.home || pathname === paths.storefrontDoor;

/** Whether an address belongs to a storefront; every other is not there at its own domain. */
export function isWithin(pathname: string, nickname: string): boolean {
  const home = href(paths.storefrontHome, { nickname });
  return pathname === home || pathname.startsWith(`${home}/`);
}

/** Leads into the storefront. */
export function lead(response: ServerResponse, nickname: string): void {
  response.writeHead(302, { Location: href(paths.storefrontHome, { nickname }), "Cache-Control": "no-store" }).end();
}
