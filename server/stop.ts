import { Server as NetServer } from "node:net";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Something that is stopped in its turn, with a word for the log. */
export type Step = [what: string, stop: () => unknown];

/** How long a browser may still send over a connection it holds, before idle connections are closed. */
const GRACE = 500;
/** Ctrl-C reaches us from the terminal and once more from npm: that is one signal, not two. */
const ECHO = 500;

/** Takes no new connections and lets what has begun come to its end: each connection closes with its next answer. */
export async function drain(server: Server) {
  // http.Server's own close would cut connections on which a request may just be arriving.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  await Promise.race([closed, sleep(GRACE)]);
  // After what has arrived was read: a connection with a request on it is not idle.
  const closeIdle = () => setImmediate(() => server.closeIdleConnections());
  const sweep = setInterval(closeIdle, 50);
  closeIdle();
  await closed;
  clearInterval(sweep);
}

/** Stops in order when told to by a signal. A second signal, or ten seconds, end the process at once. */
export function stopOnSignal(
  begin: () => void,
  steps: Step[],
  report: (failure: { what: string; error: unknown }) => void,
) {
  let since: number | undefined;
  const stop = async () => {
    if (since !== undefined) return Date.now() - since > ECHO ? process.exit(1) : undefined;
    since = Date.now();
    begin();
    setTimeout(() => process.exit(1), 10_000).unref();
    for (const [what, end] of steps) {
      try {
        await end();
      } catch (error) {
        report({ what, error });
      }
    }
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop());
}
