import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { guardedAgent, troubleOf } from "~/domain/guarded-agent";
import { env } from "~/env.server";

/** Why there was no answer to keep, or none that counts. */
export const postTroubles = [
  "unreachable",
  "not-public",
  "certificate",
  "too-slow",
  "redirects",
  "cut-off",
  "not-https",
  "no-secret",
] as const;

export type PostTrouble = (typeof postTroubles)[number];

/** What came of sending once. */
export interface Outcome {
  status: number | null;
  trouble: PostTrouble | null;
  answer: string;
  milliseconds: number;
}

export interface Posting {
  /** Whether private addresses, and plain http, are sent to as well. */
  privateToo?: boolean;
  /** How names become addresses; the machine's way when it is left out. */
  lookup?: LookupFunction;
  /** Ends the attempt, because the process stops. */
  signal?: AbortSignal;
  /** In milliseconds: all of it. */
  patience?: number;
}

interface Letter {
  address: string;
  headers: Record<string, string>;
  body: string;
}

const PATIENCE = 10_000;
/** More than this of an answer is not read, and no more than this of it is kept. */
const MOST_READ = 64 * 1024;
const MOST_KEPT = 2 * 1024;

export const wasDelivered = ({ status, trouble }: Pick<Outcome, "status" | "trouble">): boolean =>
  trouble === null && status !== null && status >= 200 && status < 300;

function answerTo({ address, headers, body }: Letter, signal: AbortSignal, posting: Posting) {
  const { privateToo = env.WEBHOOKS_PRIVATE, lookup } = posting;
  const { protocol, hostname, port, pathname, search } = new URL(address);
  const secure = protocol === "https:";
  const bytes = Buffer.from(body);
  return new Promise<http.IncomingMessage>((resolve, reject) => {
    const request = (secure ? https : http).request({
      ...{ method: "POST", protocol, port, path: pathname + search, signal },
      hostname: hostname.replace(/^\[|\]$/g, ""),
      agent: guardedAgent(secure, { privateToo, lookup }),
      headers: { ...headers, "content-length": bytes.length, "accept-encoding": "identity", connection: "close" },
    });
    request.once("error", reject).once("response", resolve);
    request.end(bytes);
  });
}

/** As much of an answer as is read; whether it ended by itself. */
async function read(answer: http.IncomingMessage, bytes: Buffer[]): Promise<void> {
  let length = 0;
  for await (const chunk of answer) {
    bytes.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > MOST_READ) break;
  }
}

const beginningOf = (bytes: Buffer[]) =>
  Buffer.concat(bytes).subarray(0, MOST_KEPT).toString("utf8").replaceAll("\0", "\ufffd");

/**
 * Sends a body to an address that a stranger chose, once: to public addresses alone, following no redirect, ten seconds in all. It is no
 * part of any transaction.
 * @returns what was answered, or why nothing was; null when the process stops
 */
export async function post(letter: Letter, posting: Posting = {}): Promise<Outcome | null> {
  const { privateToo = env.WEBHOOKS_PRIVATE, patience = PATIENCE, signal: stopping } = posting;
  const began = performance.now();
  const tired = AbortSignal.timeout(patience);
  const signal = stopping ? AbortSignal.any([tired, stopping]) : tired;
  const bytes: Buffer[] = [];
  let status: number | null = null;
  const ended = (trouble: PostTrouble | null): Outcome => ({
    ...{ status, trouble, answer: beginningOf(bytes), milliseconds: Math.round(performance.now() - began) },
  });
  if (!privateToo && !letter.address.startsWith("https:")) return ended("not-https");
  try {
    const answer = await answerTo(letter, signal, posting);
    status = answer.statusCode ?? null;
    try {
      await read(answer, bytes);
    } finally {
      answer.destroy();
    }
    return ended(status !== null && status >= 300 && status < 400 ? "redirects" : null);
  } catch (error) {
    if (stopping?.aborted) return null;
    if (tired.aborted) return ended("too-slow");
    return ended(status === null ? troubleOf(error) : "cut-off");
  }
}
