import type { ServerResponse } from "node:http";
import { BODY_LIMIT_TEXT } from "~/body-limit";
import { say } from "~/texts/say";
import { textsIn } from "~/texts/storefront";

/** What the server itself says no to, before the app is asked, and its statuses. */
const STATUSES = {
  badAddress: 400,
  otherHost: 421,
  otherSite: 403,
  notFound: 404,
  notYours: 403,
  onlyOpened: 405,
  method: 405,
  tooSlow: 408,
  tooLarge: 413,
  tooSoon: 429,
  broken: 500,
  databaseAway: 503,
} as const;

export type Saying = keyof typeof STATUSES;

export interface Shown {
  requestId: string;
  /** Stylesheets of the site. */
  styles: readonly string[];
  head?: boolean;
  /** English when it is left out. */
  language?: string;
  /** Whoever asks is a program, and reads JSON. */
  api?: boolean;
}

/** The codes that clients of the API know. */
const CODES: Record<number, string> = { 404: "NFND_000", 403: "AUTH_003", 421: "AUTH_003", 429: "RATE_001" };

function forPrograms(status: number, text: string): Buffer {
  const code = CODES[status] ?? (status < 500 ? "VAL_001" : "SYS_001");
  return Buffer.from(JSON.stringify({ error_code: code, errors: [text] }));
}

/** Answers with a readable page that needs nothing but the stylesheet. */
export function refuse(
  response: ServerResponse,
  saying: Saying,
  { requestId, styles, head = false, language = "en", api = false }: Shown,
) {
  if (response.headersSent) return void response.destroy();
  const status = STATUSES[saying];
  const { server: texts, dir } = textsIn(language);
  const { title, text } = texts[saying];
  const fill = (sentence: string, values: Record<string, string>) => say(sentence, values, language);
  const html = `<!DOCTYPE html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · Counterpart</title>${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("")}</head><body><main class="mx-auto max-w-xl px-6 py-24"><h1 class="text-xl font-semibold">${title}</h1><p class="mt-3">${fill(text, { limit: BODY_LIMIT_TEXT })}</p><p class="mt-6"><a class="link" href="/">${texts.home}</a></p><p class="mt-6 text-sm">${fill(texts.reference, { id: `<code>${requestId}</code>` })}</p></main></body></html>`;
  const bytes = api ? forPrograms(status, fill(text, { limit: BODY_LIMIT_TEXT })) : Buffer.from(html);
  response.statusCode = status;
  response.setHeader("Content-Type", api ? "application/json" : "text/html; charset=utf-8");
  response.setHeader("Content-Length", bytes.length);
  response.setHeader("Cache-Control", "no-store");
  if (status === 405) response.setHeader("Allow", saying === "method" ? "GET, HEAD, POST" : "GET, HEAD");
  if (status === 503) response.setHeader("Retry-After", "5");
  response.end(head ? undefined : bytes);
}
