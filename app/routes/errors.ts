import { data } from "@remix-run/node";
import { Conflict, Forbidden, Invalid, NotFound, type Refusal, TooSoon } from "~/domain/refusals";
import { sentence } from "~/texts/refusals";

/** The one place where the domain's refusals become status codes. */
export function statusOf(refusal: Refusal): number {
  if (refusal instanceof NotFound) return 404;
  if (refusal instanceof Forbidden) return 403;
  if (refusal instanceof Conflict) return 409;
  if (refusal instanceof Invalid) return 422;
  if (refusal instanceof TooSoon) return 429;
  throw refusal;
}

export const headersOf = (refusal: Refusal): Record<string, string> =>
  refusal instanceof TooSoon ? { "Retry-After": String(refusal.seconds) } : {};

export interface RefusedPage {
  code: string;
  sentence: string;
}

/** A refusal that no form shows: the nearest boundary does. */
export const refusalPage = (refusal: Refusal) =>
  data<RefusedPage>(
    { code: refusal.code, sentence: sentence(refusal) },
    { status: statusOf(refusal), headers: headersOf(refusal) },
  );
