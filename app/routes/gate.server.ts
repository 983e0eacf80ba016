import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { MaxFileSizeExceededError, MaxTotalSizeExceededError, parseFormData } from "@remix-run/form-data-parser";
import type { Actor } from "~/auth/actor";
import { BODY_LIMIT } from "~/body-limit";
import { Invalid, NotFound, Refusal } from "~/domain/refusals";
import { refusalPage, Unreadable } from "./errors";

/** What a loader or an action gets from its gate. */
export interface Asked<A extends Actor> {
  actor: A;
  /** The address's parts; every one of them is there, or the gate has answered 404. */
  params: Record<string, string>;
  url: URL;
  request: Request;
  context: AppLoadContext;
  /** What the answer is written in. */
  language: string;
  /** What was submitted, within limits, free of NUL characters. */
  form(): Promise<FormData>;
}

type Arguments = LoaderFunctionArgs | ActionFunctionArgs;

const LIMITS = { maxParts: 400, maxFileSize: BODY_LIMIT, maxTotalSize: BODY_LIMIT, maxHeaderSize: 8 * 1024 };

const isTooLarge = (error: unknown) =>
  error instanceof MaxTotalSizeExceededError || error instanceof MaxFileSizeExceededError;

/** A route knows its own parameters, so a missing one is a mistake in the route and reads as "no such page". */
const known = (params: Arguments["params"]): Record<string, string> =>
  new Proxy(params as Record<string, string>, {
    get(target, name: string) {
      const value = target[name];
      if (value === undefined || value.includes("\0")) throw new NotFound();
      return value;
    },
  });

/**
 * Our fields have flat names, each given once, with text in it. Names such as `a[2000000]` or `__intent__` mean something to the form
 * library, and would make it work for seconds, or fail.
 */
const FIELD = /^[A-Za-z][\w-]{0,63}$/;

async function readForm(request: Request): Promise<FormData> {
  let form: FormData;
  try {
    form = await parseFormData(request, LIMITS);
  } catch (error) {
    throw new Unreadable(isTooLarge(error) ? "body-too-large" : "body-broken");
  }
  const seen = new Set<string>();
  for (const [name, value] of form) {
    if (!FIELD.test(name) || seen.has(name) || typeof value !== "string") throw new Unreadable("body-broken");
    if (value.includes("\0")) throw new Invalid("", "nul-character");
    seen.add(name);
  }
  return form;
}

/**
 * A loader's data with properties that read as ever but are not listed. Remix encodes all that is listed for a browser that
 * would take the page over; ours are pages without that, and the encoding is a tenth of their cost.
 */
function unlisted<T>(answer: T): T {
  if (!answer || Object.getPrototypeOf(answer) !== Object.prototype) return answer;
  const properties = Object.getOwnPropertyDescriptors(answer);
  for (const property of Object.values(properties)) property.enumerable = false;
  return Object.defineProperties({} as T & object, properties);
}

const english = () => Promise.resolve("en");

/**
 * Makes the one door of a surface: every loader and action behind it runs for an actor that `enter` found, or not at all.
 * @param enter finds the actor, or throws a redirect or a refusal
 * @param languageOf finds the language of the answer, also of a refusal; never throws
 */
export const gate =
  <A extends Actor>(
    enter: (args: Arguments) => Promise<A>,
    languageOf: (args: Arguments) => Promise<string> = english,
  ) =>
  <T>(work: (asked: Asked<A>) => Promise<T>) =>
  async (args: Arguments): Promise<T> => {
    const language = await languageOf(args);
    try {
      const actor = await enter(args);
      const { request, context } = args;
      let form: Promise<FormData> | undefined;
      const answer = await work({
        actor,
        params: known(args.params),
        url: new URL(request.url),
        request,
        context,
        language,
        form: () => (form ??= readForm(request)),
      });
      return unlisted(answer);
    } catch (error) {
      if (error instanceof Refusal) throw refusalPage(error, language);
      throw error;
    }
  };
