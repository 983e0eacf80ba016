import { fork } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../server/postgres/postmaster";

/** A server in a process of its own. */
export interface Process {
  port: number;
  origin: string;
  /** CPU since its start in milliseconds, helper threads included; resident memory in bytes. */
  usage(): Promise<{ cpu: number; rss: number }>;
  stop(): Promise<void>;
}

interface Used {
  cpu: NodeJS.CpuUsage;
  rss: number;
}

async function start(file: string, environment: Record<string, string>, execArgv: string[] = []): Promise<Process> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = fork(file, {
    execArgv,
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", LOG_LEVEL: "error", HOST: "127.0.0.1", PORT: String(port), ORIGIN: origin },
      ...{ SMTP_URL: "", MAILBOX: "1", ...environment },
    },
  });
  const ended = once(child, "exit");
  const first = await Promise.race([once(child, "message"), ended.then(() => undefined)]);
  if (!first) throw new Error(`${file} did not start.`);
  return {
    port,
    origin,
    usage: async () => {
      child.send("usage");
      const [{ cpu, rss }] = (await once(child, "message")) as [Used];
      return { cpu: (cpu.user + cpu.system) / 1000, rss };
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}

interface SiteOptions {
  moreAddresses?: number;
  wholeHandler?: boolean;
  environment?: Record<string, string>;
}

/** The built site on a database. */
export const startBuiltSite = (
  databaseUrl: string,
  { moreAddresses = 0, wholeHandler = false, environment = {} }: SiteOptions = {},
) =>
  start("bench/site-process.mjs", {
    DATABASE_URL: databaseUrl,
    BENCH_MORE_ADDRESSES: String(moreAddresses),
    BENCH_HANDLER: wholeHandler ? "whole" : "",
    ...environment,
  });

/** What the same statements cost with nothing around them. @param asked as they were overheard */
export const startJsonFloor = (databaseUrl: string, asked: string) =>
  start("bench/floor-json.ts", { DATABASE_URL: databaseUrl, BENCH_ASKED: asked }, ["--import", "tsx"]);

/** What the same rows cost with nothing around them. */
export const startFloor = (databaseUrl: string, floor: "react" | "json", statements: string) =>
  start("bench/floor-process.ts", { DATABASE_URL: databaseUrl, BENCH_FLOOR: floor, BENCH_STATEMENTS: statements }, [
    "--import",
    "tsx",
  ]);
