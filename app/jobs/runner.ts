import { Logger, run, type RunnerOptions, runOnce, type TaskList } from "graphile-worker";
import { pino, type Logger as Pino } from "pino";
import { env } from "~/env.server";
import { tasks } from "./tasks";
import { lookAfterImports } from "./tasks/look-after-imports";

/** A failed statement carries its values in its message; those may be somebody's address, and messages are kept. */
function withoutValues(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { query, cause } = error as { query?: string; cause?: unknown };
  if (query === undefined) return error;
  return new Error(`Failed query: ${query}${cause instanceof Error ? ` (${cause.message})` : ""}`);
}

const taskList = Object.fromEntries(
  Object.entries(tasks).map(([name, work]) => [
    name,
    async (payload: unknown) => {
      try {
        await work(payload as never);
      } catch (error) {
        throw withoutValues(error);
      }
    },
  ]),
) as TaskList;

const loggerTo = (log: Pino) =>
  new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });

const optionsFor = (url: string, log: Pino): RunnerOptions => ({
  connectionString: url,
  taskList,
  logger: loggerTo(log),
  noHandleSignals: true,
  maxPoolSize: 3,
});

export interface Runner {
  stop(): Promise<void>;
}

/** How long to wait before starting again after the queue gave up, such as when the database was away for long. */
const REST = 5_000;

/** How often it looks after work that a process left in the middle; the queue itself waits for hours. */
const MINUTE = 60_000;

/** Works off the queue until stopped, two jobs at a time; `url` is the database owner's. */
export async function startRunner(
  url: string,
  log: Pino = pino({ level: env.LOG_LEVEL, base: null }),
): Promise<Runner> {
  let stopping = false;
  let resting: NodeJS.Timeout | undefined;
  const begin = async () => {
    const runner = await run({
      ...optionsFor(url, log),
      concurrency: 2,
      gracefulShutdownAbortTimeout: 5_000,
      crontab: "17 2 * * * sweep",
    });
    void runner.promise
      .catch((error: unknown) => log.error(`The jobs stopped: ${String(error)}`))
      .then(() => (stopping ? undefined : rest()));
    return runner;
  };
  let running: Awaited<ReturnType<typeof begin>> | undefined = await begin();
  const lookAfter = () => void lookAfterImports().catch((error: unknown) => log.warn(`Imports: ${String(error)}`));
  const looking = setInterval(lookAfter, MINUTE);
  looking.unref();
  lookAfter();
  const rest = () => {
    running = undefined;
    resting = setTimeout(() => {
      begin().then(
        (runner) => (running = runner),
        () => rest(),
      );
    }, REST);
  };
  return {
    async stop() {
      stopping = true;
      clearInterval(looking);
      clearTimeout(resting);
      await running?.stop();
    },
  };
}

/** Works off what is due now, and returns. */
export const runJobsOnce = (url: string, log: Pino = pino({ level: "silent" })): Promise<void> =>
  runOnce(optionsFor(url, log));
