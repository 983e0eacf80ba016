import { paths } from "~/paths";

/** The address to come back to after signing in: a path of this site at or below one of `allowed`, or nothing. */
export function returnAddress(
  asked: string | null | undefined,
  origin: string,
  ...allowed: string[]
): string | undefined {
  if (!asked || asked.length > 2000 || !/^\/(?![/\\])/.test(asked) || /[\p{Cc}\\]/u.test(asked)) return undefined;
  const url = URL.canParse(asked, origin) ? new URL(asked, origin) : undefined;
  if (!url || url.origin !== origin) return undefined;
  if (/\/sign-(in|out)$/.test(url.pathname)) return undefined;
  const fits = allowed.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`));
  return fits ? url.pathname + url.search : undefined;
}

const linked = [paths.acceptInvitation, paths.activatePartner].map((path) => path.replace("/:token", ""));

/** A link that is looked at by strangers and by whoever is signed in alike. */
export const linkedReturnAddress = (asked: string | null | undefined, origin: string): string | undefined =>
  returnAddress(asked, origin, ...linked);

/** Where operators come back to: the console, their own login's pages, an invitation, an activation link. */
export const operatorReturnAddress = (asked: string | null | undefined, origin: string): string | undefined =>
  returnAddress(asked, origin, paths.console, paths.security, ...linked);
