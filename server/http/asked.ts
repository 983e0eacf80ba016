import type { IncomingMessage } from "node:http";
import { randomBytes, randomUUID } from "node:crypto";

/** Answers whether an address belongs to a proxy of ours; `hop` counts from the server outwards. */
export type Trust = (address: string, hop: number) => boolean;

/** What is known of a request before anybody looks at its address. */
export interface Asked {
  requestId: string;
  nonce: string;
  ip: string;
  secure: boolean;
  /** The name that the site was asked for by. */
  host: string;
  /** The nickname of the storefront whose own domain that is. */
  store?: string;
}

const SANE_ID = /^[\w.:-]{8,64}$/;

export function ask(request: IncomingMessage, trusted: Trust): Asked {
  const peer = request.socket.remoteAddress ?? "";
  const { "x-forwarded-for": forwarded, "x-forwarded-proto": protocol, "x-request-id": id, host } = request.headers;
  const { "x-forwarded-host": forwardedHost = "" } = request.headers;
  const behindProxy = trusted(peer, 0);
  return {
    requestId: behindProxy && typeof id === "string" && SANE_ID.test(id) ? id : randomUUID(),
    nonce: randomBytes(16).toString("base64"),
    ip: behindProxy && forwarded ? visitorAmong(peer, String(forwarded), trusted) : peer,
    secure: behindProxy && first(protocol) === "https",
    host: (behindProxy && first(forwardedHost)) || (host ?? ""),
  };
}

/** What the proxy farthest out has said. */
const first = (header: string | string[] | undefined) => String(header).split(",")[0]?.trim();

/** The nearest address that is no proxy of ours: everything farther away could be made up. */
function visitorAmong(peer: string, forwarded: string, trusted: Trust) {
  const addresses = [
    peer,
    ...forwarded
      .split(",")
      .map((part) => part.trim())
      .reverse(),
  ];
  return addresses.find((address, hop) => !trusted(address, hop)) ?? addresses.at(-1) ?? peer;
}

const SANE_HOST = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;

/** The page's address, or undefined when it cannot be one. */
export function addressOf({ url = "" }: IncomingMessage, { secure, host }: Asked): URL | undefined {
  if (!url.startsWith("/") || url.includes("%00") || !SANE_HOST.test(host)) return undefined;
  try {
    const address = new URL(`${secure ? "https" : "http"}://${host}${url}`);
    decodeURIComponent(address.pathname);
    return address;
  } catch {
    return undefined;
  }
}
