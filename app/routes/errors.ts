import { data } from "@remix-run/node";
import { BODY_LIMIT_TEXT } from "~/body-limit";
import { Conflict, Forbidden, Invalid, NotFound, Refusal, TooLarge, TooSoon } from "~/domain/refusals";
import { sentence } from "~/texts/refusals";

/** What arrived was too large, or no form at all: it is refused before the domain is asked. */
export class Unreadable extends Refusal {
  constructor(code: "body-too-large" | "body-broken") {
    super(code, { limit: BODY_LIMIT_TEXT });
  }
}

/** The one place where the domain's refusals become status codes. */
export function statusOf(refusal: Refusal): number {
  if (refusal instanceof NotFound) return 404;
  if (refusal instanceof Forbidden) return 403;
  if (refusal instanceof Conflict) return 409;
  if (refusal instanceof TooLarge) return 413;
  if (refusal instanceof Invalid) return 422;
  if (refusal instanceof TooSoon) return 429;
  if (refusal instanceof Unreadable) return refusal.code === "body-too-large" ? 413 : 400;
  throw refusal;
}

export const headersOf = (refusal: Refusal): Record<string, string> =>
  refusal instanceof TooSoon ? { "Retry-After": String(refusal.seconds) } : {};

export interface RefusedPage {
  code: string;
  sentence: string;
}

/** A refusal that no form shows: the nearest boundary does. */
export const refusalPage = (refusal: Refusal, language: string) =>
  data<RefusedPage>(
    { code: refusal.code, sentence: sentence(refusal, language) },
    { status: statusOf(refusal), headers: headersOf(refusal) },
  );
