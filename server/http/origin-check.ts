import type { IncomingHttpHeaders } from "node:http";

const hostOf = (origin: string) => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/**
 * Whether a request that may change something comes from a page of this site. A browser says so itself in Sec-Fetch-Site; one that
 * does not names the page's origin. Nobody's page can forge either.
 * @param siteHost the host of ORIGIN, for proxies that rewrite Host
 */
export function isFromThisSite(headers: IncomingHttpHeaders, siteHost: string): boolean {
  const { origin, host, "sec-fetch-site": site } = headers;
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === undefined || origin === "null") return site === "same-origin";
  const from = hostOf(origin);
  return from !== undefined && (from === host || from === siteHost);
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether the site is asked for by its own name: that of ORIGIN, or any of this machine's for itself while ORIGIN is one. A page of
 * somebody else, whose name has been made to lead here, is not served.
 */
export const isOurHost = ({ host, hostname }: URL, siteHost: string): boolean =>
  host === siteHost || (LOOPBACK.test(hostname) && LOOPBACK.test(siteHost.replace(/:\d+$/, "")));
