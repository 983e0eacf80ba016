import type { Logger } from "pino";
import { system } from "~/auth/actor";
import { resumeImports } from "~/domain/imports/queue";
import { sendDue } from "~/domain/webhooks/due";

/** How often it is looked. */
const MINUTE = 60_000;

/** What is looked after, by the name that the log has for it. */
const matters: Record<string, () => Promise<unknown>> = {
  "imports that nobody is at work on any more": () => resumeImports(system()),
  "deliveries that are to be sent by now": sendDue,
};

/**
 * Looks at once, and then every minute, after work whose time has come, or that a process left in the middle: the queue itself would wait
 * for hours. It is no job, so that nothing is queued while there is nothing to do.
 * @returns ends it
 */
export function lookAfter(log: Logger): () => void {
  const look = () => {
    for (const [matter, after] of Object.entries(matters))
      after().catch((error: unknown) => log.warn(`Looking after ${matter}: ${String(error)}`));
  };
  const looking = setInterval(look, MINUTE).unref();
  look();
  return () => clearInterval(looking);
}
