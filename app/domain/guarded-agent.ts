import type http from "node:http";
import type https from "node:https";
import type { LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";

export interface Guard {
  /** Whether addresses of private networks, and of this machine, are asked too. */
  privateToo: boolean;
  /** How names become addresses; the machine's way when it is left out. */
  lookup?: LookupFunction | undefined;
}

/** The guard looks at the very addresses that the socket then connects to: a name that changes its mind in between gains nothing. */
export const guardedAgent = (secure: boolean, { privateToo, lookup }: Guard): http.Agent | https.Agent =>
  new (secure ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent)({
    allowPrivateIPAddress: privateToo,
    allowMetaIPAddress: privateToo,
    ...(lookup && { lookup }),
  });

const NOBODY_VOUCHES =
  /^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER|GET_CRL)|HOSTNAME_MISMATCH|INVALID_CA)/;

/** What the guard says has no code, only these words. */
const GUARDED = /is not allowed\. Because/;

/** Why a request to a server that a stranger chose came to nothing. */
export function troubleOf(error: unknown): "certificate" | "not-public" | "unreachable" {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (NOBODY_VOUCHES.test(code)) return "certificate";
  return !code && GUARDED.test(message) ? "not-public" : "unreachable";
}
