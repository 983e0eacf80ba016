import type { AppLoadContext } from "@remix-run/node";
import { match } from "@formatjs/intl-localematcher";
import { env } from "~/env.server";
import { LANGUAGE_PARAMETER } from "~/paths";
import { isSpoken, languagesKnown, learn } from "~/texts/storefront";
import { PSEUDO, pseudo } from "~/texts/storefront/pseudo";

if (env.NODE_ENV === "test") learn(PSEUDO, pseudo);

const COOKIE = "counterpart-store-language";
const KEPT = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{2,35})(?:;|$)`);
const YEAR = 365 * 24 * 60 * 60;

const kept = (cookie: string) => KEPT.exec(cookie)?.[1];

/** A plain word in a plain cookie: it decides about nothing but words, and every page looks whether it knows it. */
const keeping = (language: string) =>
  `${COOKIE}=${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${env.SECURE_COOKIES ? "; Secure" : ""}`;

/** What browsers really send is short; the rest of a longer list is not read. */
const MOST_WISHES = 12;

/** The wishes of an Accept-Language header, the dearest first. */
function wishes(header: string): string[] {
  return header
    .slice(0, 500)
    .split(",", MOST_WISHES)
    .map((wish) => {
      const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith("q="));
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
    })
    .filter(({ tag, weight }) => weight > 0 && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** Looking for the nearest language is work, and most visitors of a store send the same header. */
const answers = new Map<string, string | null>();
const REMEMBERED = 1_000;

function nearest(header: string): string | null {
  for (const tag of wishes(header)) {
    if (isSpoken(tag)) return tag;
    try {
      const language = match([tag], languagesKnown(), "und");
      if (isSpoken(language)) return language;
    } catch {
      // A tag that is none: the next wish counts.
    }
  }
  return null;
}

function wishedFor(header: string): string | null {
  let answer = answers.get(header);
  if (answer === undefined) {
    if (answers.size >= REMEMBERED) answers.clear();
    answers.set(header, (answer = nearest(header)));
  }
  return answer;
}

/** The language that a browser was left with or asks for; null when it is none that the storefront speaks. */
export function browsersLanguage(cookie?: string | null, acceptLanguage?: string | null): string | null {
  const before = kept(cookie ?? "");
  return isSpoken(before) ? before : wishedFor(acceptLanguage ?? "");
}

/**
 * The language that a visitor wishes for: by a link of ours, which is remembered, by an earlier one, or by their browser; null when it
 * is none that the storefront speaks.
 */
export function askedLanguage({ request, context }: { request: Request; context: AppLoadContext }): string | null {
  const chosen = new URL(request.url).searchParams.get(LANGUAGE_PARAMETER);
  const cookie = request.headers.get("Cookie") ?? "";
  if (!isSpoken(chosen)) return browsersLanguage(cookie, request.headers.get("Accept-Language"));
  if (chosen !== kept(cookie)) context.memo.set("cookies", [keeping(chosen)]);
  return chosen;
}
