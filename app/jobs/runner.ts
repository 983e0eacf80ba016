import { type JobHelpers, Logger, run, type RunnerOptions, runOnce, type TaskList } from "graphile-worker";
import { pino, type Logger as Pino } from "pino";
import { env } from "~/env.server";
import { tasks } from "./tasks";
import { lookAfter } from "./look-after";

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
    async (payload: unknown, { abortSignal }: JobHelpers) => {
      try {
        await work(payload as never, abortSignal ?? new AbortController().signal);
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

const optionsFor = (url: string, log: Pino, list = taskList): RunnerOptions => ({
  connectionString: url,
  taskList: list,
  logger: loggerTo(log),
  noHandleSignals: true,
  maxPoolSize: 3,
});

export interface Runner {
  stop(): Promise<void>;
}

/** How long to wait before starting again after the queue gave up, such as when the database was away for long. */
const REST = 5_000;

/** Some jobs, and how many of them are worked off at a time. */
interface Desk {
  taskList: TaskList;
  concurrency: number;
  crontab: string;
}

const { "send-deliveries": sendDeliveries, ...others } = taskList;

/** Servers of strangers keep us waiting as long as they like, so whatever asks them holds up no mail. */
const desks: Desk[] = [
  { taskList: others, concurrency: 2, crontab: "17 2 * * * sweep" },
  { taskList: { "send-deliveries": sendDeliveries }, concurrency: 4, crontab: "" },
];

async function staff(url: string, log: Pino, { taskList, ...desk }: Desk): Promise<Runner> {
  let stopping = false;
  let resting: NodeJS.Timeout | undefined;
  const begin = async () => {
    const options = { ...optionsFor(url, log, taskList), ...desk, maxPoolSize: desk.concurrency + 1 };
    const runner = await run({ ...options, gracefulShutdownAbortTimeout: 5_000 });
    void runner.promise
      .catch((error: unknown) => log.error(`The jobs stopped: ${String(error)}`))
      .then(() => (stopping ? undefined : rest()));
    return runner;
  };
  let running: Awaited<ReturnType<typeof begin>> | undefined = await begin();
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
      clearTimeout(resting);
      await running?.stop();
    },
  };
}

/** Works off the queue until stopped; `url` is the database owner's. */
export async function startRunner(
  url: string,
  log: Pino = pino({ level: env.LOG_LEVEL, base: null }),
): Promise<Runner> {
  const staffed: Runner[] = [];
  // One after the other: the first makes the queue's tables where they are not there yet.
  for (const desk of desks) staffed.push(await staff(url, log, desk));
  const stopLooking = lookAfter(log);
  return {
    async stop() {
      stopLooking();
      await Promise.all(staffed.map((desk) => desk.stop()));
    },
  };
}

/** Works off what is due now, and returns. */
export const runJobsOnce = (url: string, log: Pino = pino({ level: "silent" })): Promise<void> =>
  runOnce(optionsFor(url, log));
