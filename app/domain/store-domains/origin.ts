import { env } from "~/env.server";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** TLS is the proxy's; where there is none because the site runs for its own machine alone, its stores have none either. */
const scheme = (origin: string) => {
  const { protocol, hostname } = new URL(origin);
  return protocol === "http:" && LOOPBACK.test(hostname) ? "http" : "https";
};

/** What every link to a storefront begins with: its own domain once that is proven, else the installation's. Row S1. */
export const storeOrigin = ({ host }: { host: string | null }, origin = env.ORIGIN): string =>
  host === null ? origin : `${scheme(origin)}://${host}`;

/** Whether a host is this installation's own name, or below it. */
export function isOfInstallation(host: string, origin = env.ORIGIN): boolean {
  const [name] = host.split(":");
  const { hostname } = new URL(origin);
  return name === hostname || `.${name}`.endsWith(`.${hostname}`);
}
