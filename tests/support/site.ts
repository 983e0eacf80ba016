import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { SECRET_KEY } from "./key";
import { freePort } from "../../server/postgres/postmaster";

export interface Site {
  /** Such as http://localhost:41234; the server listens on loopback alone. */
  origin: string;
  port: number;
  databaseUrl: string;
  process: ChildProcess;
  /** What it has written so far. */
  output(): string;
  /** Stops it as an administrator would, and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs the built site as a process of its own on a database, as `npm run serve` does. */
export async function startSite(databaseUrl: string, environment: Record<string, string> = {}): Promise<Site> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["server/commands/serve.mjs"], {
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", DATABASE_URL: databaseUrl, HOST: "127.0.0.1", PORT: String(port), ORIGIN: origin },
      ...{ LOG_LEVEL: "warn", MAILBOX: "1", SMTP_URL: "", SECRET_KEY, WEBHOOKS_PRIVATE: "1" },
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const exited = once(child, "exit") as Promise<[number | null]>;
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("listens on")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void exited.then(() => reject(new Error(`The site did not start:\n${said}`)));
  });
  await ready;
  return {
    origin,
    port,
    databaseUrl,
    process: child,
    output: () => said,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}
