import postgres from "postgres";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE = 1_200;
const AWAY = new Set(
  ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "CONNECT_TIMEOUT", "CONNECTION_CLOSED"].concat([
    "CONNECTION_ENDED",
    "CONNECTION_DESTROYED",
    "57P01",
    "57P02",
    "57P03",
    "53300",
  ]),
);

/** Whether an error means that the database could not be asked, as against an answer we did not expect. */
export function meansAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return AWAY.has((error as { code?: string }).code ?? "") || meansAway(error.cause);
}

/** Knows whether the database answers, without burdening it: it is asked only when a page waits long or has failed. */
export class DatabaseWatch {
  #sql: postgres.Sql | undefined;
  #asking: Promise<boolean> | undefined;
  #away = false;

  constructor(readonly url: string) {}

  /** True after a page failed for want of the database, until it answers again. */
  get suspected() {
    return this.#away;
  }

  suspect() {
    this.#away = true;
  }

  /** Asks, for at most 1.2 seconds; everybody who wants to know meanwhile shares the answer. */
  answers(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask() {
    this.#sql ??= postgres(this.url, {
      max: 1,
      connect_timeout: 2,
      idle_timeout: 30,
      backoff: false,
      onnotice: () => undefined,
    });
    const sql = this.#sql;
    const asked = sql`select 1`.then(
      () => true,
      () => false,
    );
    const here = await Promise.race([asked, sleep(PATIENCE, false)]);
    this.#away = !here;
    if (!here) {
      this.#sql = undefined;
      void sql.end({ timeout: 0 }).catch(() => undefined);
    }
    return here;
  }

  async stop() {
    await this.#sql?.end({ timeout: 1 });
  }
}
