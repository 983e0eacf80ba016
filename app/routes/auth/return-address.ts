/** The address to come back to after signing in: a path of this site below one of `allowed`, or nothing. */
export function returnAddress(asked: string | null | undefined, origin: string, allowed: string): string | undefined {
  if (!asked || asked.length > 2000 || !/^\/(?![/\\])/.test(asked) || /[\p{Cc}\\]/u.test(asked)) return undefined;
  const url = URL.canParse(asked, origin) ? new URL(asked, origin) : undefined;
  if (!url || url.origin !== origin) return undefined;
  if (/\/sign-(in|out)$/.test(url.pathname)) return undefined;
  return url.pathname === allowed || url.pathname.startsWith(`${allowed}/`) ? url.pathname + url.search : undefined;
}
