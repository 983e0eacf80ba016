import { data } from "@remix-run/node";
import type { SubmissionResult } from "@conform-to/react";
import type { Duplicate } from "~/domain/tier-accounts/duplicates";
import { Conflict, Invalid, TooSoon } from "~/domain/refusals";
import { fieldSentence } from "~/texts/fields";
import { sentence } from "~/texts/refusals";
import { headersOf, statusOf } from "./errors";

type Reply = SubmissionResult<string[]>;

/** As much of Conform's submission as a reply needs. */
interface Submitted {
  reply(options?: { hideFields?: string[]; formErrors?: string[]; fieldErrors?: Record<string, string[]> }): Reply;
}

/** The schemas' messages are keys: a person reads the sentences. */
function inWords(reply: Reply, language?: string): Reply {
  const error = Object.fromEntries(
    Object.entries(reply.error ?? {}).map(([field, messages]) => [
      field,
      messages?.map((message) => fieldSentence(message, language)) ?? null,
    ]),
  );
  return { ...reply, error };
}

/** A form as it comes back: what was typed, and what is wrong with it. */
export interface Refused {
  result: Reply;
  /** The refusal's code, or `unfit`. */
  code: string;
  /** Fields that somebody else has changed as well. */
  both?: string[];
  /** Fields that somebody else alone has changed, and that the form has taken over. */
  taken?: string[];
  /** Accounts that look the same as the one that is to be created. */
  alike?: Duplicate[];
}

interface Answering {
  /** Fields whose value never travels back: passwords. */
  hide?: string[];
  /** Of the page; English when it is left out. */
  language?: string;
}

/** A form that did not fit its schema: 422, everything typed still there. */
export const unfit = (submission: object, { hide, language }: Answering = {}) =>
  data<Refused>(
    { result: inWords((submission as Submitted).reply({ hideFields: hide }), language), code: "unfit" },
    { status: 422 },
  );

/**
 * A deed's refusal, shown on the form that asked for it. What the form can't show goes on to the boundary.
 * @param fields the names of the form's fields: an Invalid of another name stands above the form
 */
export function refused(
  submission: object,
  error: unknown,
  { fields = [], hide, language }: Answering & { fields?: readonly string[] } = {},
) {
  if (!(error instanceof Invalid || error instanceof Conflict || error instanceof TooSoon)) throw error;
  const field = error instanceof Invalid && fields.includes(error.field) ? error.field : "";
  const said = [sentence(error, language)];
  const result = (submission as Submitted).reply({
    hideFields: hide,
    ...(field ? { fieldErrors: { [field]: said } } : { formErrors: said }),
  });
  return data<Refused>({ result, code: error.code }, { status: statusOf(error), headers: headersOf(error) });
}

/** The refusal of a deed that asked for nothing but OK, shown above the question. */
export function refusedConfirmation(error: unknown, language?: string) {
  if (!(error instanceof Conflict || error instanceof TooSoon)) throw error;
  const problems = [{ message: sentence(error, language) }];
  return data({ problems }, { status: statusOf(error), headers: headersOf(error) });
}
