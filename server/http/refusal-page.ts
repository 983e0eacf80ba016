import type { ServerResponse } from "node:http";
import { BODY_LIMIT_TEXT } from "~/body-limit";

/** What the server itself says no to, before the app is asked. */
const SAYINGS = {
  badAddress: {
    status: 400,
    title: "This address can’t be read",
    text: "It may have been cut off or mistyped. Check it, or start from the home page.",
  },
  otherHost: {
    status: 421,
    title: "This site has another address",
    text: "Open it at the address it was given to you with. Whoever runs it sets that address as ORIGIN.",
  },
  otherSite: {
    status: 403,
    title: "This form came from somewhere else",
    text: "For your safety, only forms on this site are accepted. Go back to the page, load it again and submit it once more.",
  },
  notFound: {
    status: 404,
    title: "There is nothing at this address",
    text: "The file you asked for is not here, or no longer.",
  },
  notYours: {
    status: 403,
    title: "This file is not for your role",
    text: "Your role in this company does not include it. Ask an owner.",
  },
  onlyOpened: {
    status: 405,
    title: "That can’t be done here",
    text: "This address can be opened, and nothing else.",
  },
  method: {
    status: 405,
    title: "That can’t be done here",
    text: "This address can be opened or submitted as a form, and nothing else.",
  },
  tooLarge: {
    status: 413,
    title: "That is too much at once",
    text: `What you sent is larger than ${BODY_LIMIT_TEXT}. Go back, make it smaller and send it again.`,
  },
  broken: {
    status: 500,
    title: "Something went wrong on our side",
    text: "It has been noted. Try again; if it happens once more, tell us the reference below.",
  },
  databaseAway: {
    status: 503,
    title: "We’ll be right back",
    text: "The database can’t be reached at the moment. Nothing you saved is lost. Try again in a few seconds.",
  },
} as const;

export type Saying = keyof typeof SAYINGS;

export interface Shown {
  requestId: string;
  /** Stylesheets of the site. */
  styles: readonly string[];
  head?: boolean;
}

/** Answers with a readable page that needs nothing but the stylesheet. */
export function refuse(response: ServerResponse, saying: Saying, { requestId, styles, head = false }: Shown) {
  if (response.headersSent) return void response.destroy();
  const { status, title, text } = SAYINGS[saying];
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · Counterpart</title>${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("")}</head><body><main class="mx-auto max-w-xl px-6 py-24"><h1 class="text-xl font-semibold">${title}</h1><p class="mt-3">${text}</p><p class="mt-6"><a class="link" href="/">Home page</a></p><p class="mt-6 text-sm">Reference: <code>${requestId}</code></p></main></body></html>`;
  const bytes = Buffer.from(html);
  response.statusCode = status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", bytes.length);
  response.setHeader("Cache-Control", "no-store");
  if (status === 405) response.setHeader("Allow", saying === "method" ? "GET, HEAD, POST" : "GET, HEAD");
  if (status === 503) response.setHeader("Retry-After", "5");
  response.end(head ? undefined : bytes);
}
