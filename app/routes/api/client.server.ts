import type { AppLoadContext } from "@remix-run/node";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Operator } from "~/auth/actor";
import { findClient, type FoundClient } from "~/auth/find-client.server";
import { env } from "~/env.server";
import type { Endpoint } from "./endpoint";
import { Refused } from "./errors";

const MINUTE = 60;

/** Counted in this process: a fair share of one node, at no cost to the database. */
const perToken = new RateLimiterMemory({ points: env.API_REQUESTS_PER_MINUTE, duration: MINUTE });
/** Whoever has no token gets to guess this often. */
const perAddress = new RateLimiterMemory({ points: 600, duration: MINUTE });

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new Refused(429, "RATE_001", [`Too many requests. Try again in ${seconds} s.`], {
      "Retry-After": String(seconds),
    });
  }
}

/**
 * The program behind a request, by its token.
 * @throws Refused(401) without one that works; Refused(429) beyond its share
 */
export async function clientOf(request: Request, { ip }: AppLoadContext): Promise<FoundClient> {
  const client = await findClient(request.headers.get("Authorization"));
  if (client) {
    await take(perToken, client.id);
    return client;
  }
  await take(perAddress, ip);
  throw new Refused(401, "AUTH_001", ["API request is unauthorized."], { "WWW-Authenticate": "ApiKey" });
}

/**
 * The client as who asks: it works for its company as its operations do where its token may change things, and looks on where it may read.
 * @throws Refused(403) where the token is not let in
 */
export function actorFor(client: FoundClient, { method, module }: Endpoint, context: AppLoadContext): Operator {
  const { id, name, company, permissions } = client;
  const level = module === null ? "read" : permissions[module];
  if (level === undefined || (method !== "GET" && level !== "write")) {
    const what = level === undefined ? `has no access to ${module}` : `may read ${module}, and not change them`;
    throw new Refused(403, "AUTH_003", [`The token ${id} ${what}.`]);
  }
  const { requestId, ip } = context;
  return {
    ...{ kind: "client", id, name, email: "", company, timeZone: "UTC", requestId, ip },
    role: level === "write" ? "operations" : "viewer",
  };
}
