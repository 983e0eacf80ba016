import type { Logger } from "pino";

/** What the server knows about a request before the app sees it; every loader and action gets it as `context`. */
export interface RequestContext {
  /** For `<script nonce>` and `<style nonce>` of this answer. */
  nonce: string;
  requestId: string;
  /** The visitor's address, after trusted proxies. */
  ip: string;
  log: Logger;
  /** What was asked for, as it was sent: the path and the query. */
  target?: string;
  /** The address is a storefront's own domain, where there are no other stores. */
  ownDomain?: true;
  /** Found once per request: the actor, the company, the store. */
  memo: Map<string, unknown>;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {
    [key: string]: unknown;
  }
}
