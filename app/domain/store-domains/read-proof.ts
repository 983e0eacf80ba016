import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { guardedAgent, troubleOf } from "~/domain/guarded-agent";
import { env } from "~/env.server";
import { PROOF_PATH } from "./proof-path";

/** Why a domain is not proven. Nothing of what was read, and no address, is told to anybody. */
export type Trouble =
  "unreachable" | "redirects" | "other-text" | "too-slow" | "not-public" | "certificate" | `status-${number}`;

export interface Reading {
  /** Whether addresses of private networks, and of this machine, are read from too. */
  privateToo?: boolean;
  /** How names become addresses; the machine's way when it is left out. */
  lookup?: LookupFunction;
}

/** In milliseconds: all of it, and what https has to connect in before plain http is tried. */
const PATIENCE = 4_000;
const HTTPS_PATIENCE = 1_800;
const MOST_BYTES = 1024;

const guardOf = ({ privateToo = env.DOMAIN_CHECK_PRIVATE, lookup }: Reading) => ({ privateToo, lookup });

function answerOf(secure: boolean, host: string, signal: AbortSignal, reading: Reading): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).get({
      ...{
        protocol: secure ? "https:" : "http:",
        path: PROOF_PATH,
        signal,
        agent: guardedAgent(secure, guardOf(reading)),
      },
      hostname: host.split(":")[0],
      port: host.split(":")[1] ?? (secure ? 443 : 80),
      headers: { host, accept: "text/plain", "accept-encoding": "identity", "user-agent": "Counterpart" },
    });
    const tired = setTimeout(() => secure && request.destroy(new Error("no connection")), HTTPS_PATIENCE);
    const connected = () => clearTimeout(tired);
    request.once("socket", (socket) => socket.once(secure ? "secureConnect" : "connect", connected));
    request.once("close", connected).once("error", reject).once("response", resolve);
  });
}

async function readFrom(answer: http.IncomingMessage): Promise<{ text: string } | { trouble: Trouble }> {
  const { statusCode: status = 0 } = answer;
  try {
    if (status >= 300 && status < 400) return { trouble: "redirects" };
    if (status !== 200) return { trouble: `status-${status}` };
    const bytes: Buffer[] = [];
    for await (const chunk of answer) {
      bytes.push(chunk as Buffer);
      if (Buffer.concat(bytes).length > MOST_BYTES) return { trouble: "other-text" };
    }
    return { text: Buffer.concat(bytes).toString("utf8").trim() };
  } finally {
    answer.destroy();
  }
}

/**
 * What stands at the well-known path of a host: by https, or by http where nothing answers by https. Follows no redirect, reads a
 * kilobyte at most, and from public addresses alone. It takes seconds, so it is no part of any transaction.
 */
export async function readProof(host: string, reading: Reading = {}): Promise<{ text: string } | { trouble: Trouble }> {
  const signal = AbortSignal.timeout(PATIENCE);
  for (const secure of [true, false]) {
    try {
      return await readFrom(await answerOf(secure, host, signal, reading));
    } catch (error) {
      const trouble = signal.aborted ? "too-slow" : troubleOf(error);
      if (trouble !== "unreachable" || !secure) return { trouble };
    }
  }
  return { trouble: "unreachable" };
}
