import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { AppLoadContext } from "@remix-run/node";
import { PROOF_PATH } from "~/domain/store-domains/proof-path";
import { type Asked, addressOf, ask } from "./asked";
import { type Flowing, flowBody, readBody } from "./body";
import type { Branches } from "./branches";
import { type DatabaseWatch, meansAway } from "./database-watch";
import type { createEdges } from "./edges";
import type { securityHeaders } from "./headers";
import { inTime } from "./in-time";
import { languageOf } from "./language";
import type { Metrics } from "./metrics";
import { isFromThisSite, isOurHost } from "./origin-check";
import { isDoor, isWithin, lead, nowhereIn, partsOf } from "./own-domain";
import { type Answer, type Visit, askApp, send } from "./page";
import { type Saying, type Shown, refuse } from "./refusal-page";

export interface FrontParts {
  log: Logger;
  siteHost: string;
  protect: ReturnType<typeof securityHeaders>;
  edges: ReturnType<typeof createEdges>;
  watch: DatabaseWatch;
  metrics: Metrics;
  styles: () => readonly string[];
  branches: () => Branches | Promise<Branches>;
  /** The nickname of the storefront whose own domain a host is. */
  storeOfHost: (host: string) => Promise<string | null>;
  /** The nickname that the company has now which gave this one up. */
  presentNicknameOf: (former: string) => Promise<string | null>;
  isStopping: () => boolean;
  /** Notes for every answer what the edges need of the request. */
  remember: (response: ServerResponse, asked: Asked) => void;
}

/** What the log and the metrics say of a request's address: its pattern, never what stood in it. */
interface Noted {
  route: string;
}

const READING = new Set(["GET", "HEAD"]);

/** Programs carry a token with every request, so no page of somebody else's can make them ask for it. */
const isOfApi = ({ url = "" }: IncomingMessage) => /^\/public(?:[/?]|$)/.test(url);

/** A document may come with it, which is taken in as it comes. */
const isFormOfApi = (request: IncomingMessage) =>
  isOfApi(request) && /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "");

/** What every request goes through, in order: identity, headers, address, store, size, origin; then files, or the app. */
export function createFront(parts: FrontParts): RequestListener {
  const { log, protect, edges, metrics, watch, isStopping } = parts;

  const about = (request: IncomingMessage, { requestId, store }: Asked): Shown => ({
    ...{ requestId, styles: parts.styles(), language: languageOf(request, store !== undefined), api: isOfApi(request) },
  });

  const siteHostOf = ({ store }: Asked, { host }: URL) => (store === undefined ? parts.siteHost : host);

  async function visit(request: IncomingMessage, response: ServerResponse, asked: Asked, noted: Noted): Promise<void> {
    const method = request.method ?? "GET";
    const no = (saying: Saying) => refuse(response, saying, { ...about(request, asked), head: method === "HEAD" });
    const away = () => {
      watch.suspect();
      return no("databaseAway");
    };
    const address = addressOf(request, asked);
    if (!address) return no("badAddress");
    if (READING.has(method) && edges.owns(address.pathname)) {
      noted.route = address.pathname.startsWith("/assets/") ? "/assets" : address.pathname;
      return void edges.app(request as never, response as never);
    }
    if (address.pathname === PROOF_PATH) return no("notFound");
    if (!isOurHost(address, parts.siteHost)) {
      const store = await inTime(parts.storeOfHost(address.host), watch);
      if (store === undefined) return away();
      if (store === null) return no("otherHost");
      asked.store = store;
      if (READING.has(method) && isDoor(address.pathname)) return lead(response, store);
      if (!isWithin(address.pathname, store)) {
        if (!READING.has(method)) return no("notFound");
        const former = partsOf(address.pathname);
        const present = former && (await inTime(parts.presentNicknameOf(former.nickname), watch));
        if (present === undefined) return away();
        if (present === store) return lead(response, store, former!.rest + address.search);
        address.pathname = nowhereIn(store);
      }
    }
    const branch = (await parts.branches()).find(address.pathname);
    let body: Buffer | undefined;
    let flowing: Flowing | undefined;
    if (method === "POST" && (branch.upload || isFormOfApi(request))) {
      if (
        !isOfApi(request) &&
        !isFromThisSite({ ...request.headers, host: address.host }, siteHostOf(asked, address))
      ) {
        request.resume();
        return no("otherSite");
      }
      flowing = flowBody(request);
    } else if (!READING.has(method)) {
      const sent = await readBody(request);
      if (sent.is === "cut") return;
      if (sent.is === "late") {
        response.setHeader("Connection", "close");
        return no("tooSlow");
      }
      if (method !== "POST" && !isOfApi(request)) return no("method");
      if (sent.is === "too-large") {
        response.setHeader("Connection", "close");
        return no("tooLarge");
      }
      if (!isOfApi(request) && !isFromThisSite({ ...request.headers, host: address.host }, siteHostOf(asked, address)))
        return no("otherSite");
      body = sent.bytes;
    }
    noted.route = branch.pattern;
    // As data, a file would be put together in memory before its first byte goes out.
    if (branch.file) address.pathname = address.pathname.replace(/\.data$/, "");
    if (watch.suspected && !(await watch.answers())) return no("databaseAway");
    const context = contextOf(request, asked, log);
    const wanted: Visit = { request, response, address, body: flowing?.stream ?? body, context };
    const answer = await inTime(askApp(branch.handle, wanted), watch);
    if (flowing && !request.complete) {
      response.setHeader("Connection", "close");
      await flowing.rest();
    }
    if (!answer || (answer.status >= 500 && context.memo.get("failure") && meansAway(context.memo.get("failure")))) {
      return away();
    }
    const saying = sayingOf(answer);
    if (saying) return no(saying);
    await send(wanted, answer);
  }

  return (request, response) => {
    const began = performance.now();
    const asked = ask(request, edges.trusted);
    parts.remember(response, asked);
    protect(request, response, asked.nonce);
    response.setHeader("X-Request-Id", asked.requestId);
    if (isStopping()) response.setHeader("Connection", "close");
    const noted: Noted = { route: "(none)" };
    response.once("close", () => {
      const seconds = (performance.now() - began) / 1000;
      metrics.observe(request.method ?? "", noted.route, response.statusCode, seconds);
      log.info({
        requestId: asked.requestId,
        method: request.method,
        route: noted.route,
        status: response.statusCode,
        ms: Math.round(seconds * 1000),
      });
    });
    visit(request, response, asked, noted).catch((error: unknown) => {
      log.error({ requestId: asked.requestId, err: error }, "the request failed");
      refuse(response, meansAway(error) ? "databaseAway" : "broken", about(request, asked));
    });
  };
}

const BARE: Record<number, Saying> = { 403: "notYours", 404: "notFound", 405: "onlyOpened", 429: "tooSoon" };

/** What has no page of its own to show a refusal on, such as a file, leaves that to the server. */
function sayingOf({ status, headers, bytes, flow }: Answer): Saying | undefined {
  if (status === 500 && bytes.length === 0 && !flow) return "broken";
  const bare = headers.has("x-remix-error") || (status === 500 && headers.get("content-type") === "text/plain");
  if (!bare) return undefined;
  return BARE[status] ?? "broken";
}

function contextOf({ url = "" }: IncomingMessage, { requestId, nonce, ip, store }: Asked, log: Logger): AppLoadContext {
  let own: Logger | undefined;
  return {
    requestId,
    nonce,
    ip,
    memo: new Map<string, unknown>(),
    target: url,
    ...(store !== undefined && { ownDomain: true }),
    get log() {
      return (own ??= log.child({ requestId }));
    },
  };
}
