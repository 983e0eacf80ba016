import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import type { ViteDevServer } from "vite";
import { env } from "~/env.server";
import type { Asked } from "./http/asked";
import { type Branches, branchesOf } from "./http/branches";
import { DatabaseWatch } from "./http/database-watch";
import { createEdges } from "./http/edges";
import { createFront } from "./http/front";
import { securityHeaders } from "./http/headers";
import { listen } from "./http/listen";
import { createMetrics } from "./http/metrics";
import { developmentListener } from "./dev";
import { createLog } from "./log";
import { type Step, drain, stopOnSignal } from "./stop";

export interface ServeOptions {
  port?: number;
  host?: string;
  /** Whether this process also does the jobs. */
  jobs?: boolean;
  /** What to stop last: the database that this process started. */
  last?: Step[];
  /** Whether SIGTERM and SIGINT stop the process in order; a test stops it itself. */
  signals?: boolean;
  vite?: ViteDevServer;
  /** Where build/client lies, relative to the working directory. */
  files?: string;
}

export interface Serving {
  port: number;
  /** Where it is called, such as http://127.0.0.1:3000. */
  address: string;
  branches(): Promise<Branches>;
  stop(): Promise<void>;
}

/** Opens the site: the app behind its front, and the jobs beside it. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const {
    port = env.PORT,
    host = env.HOST,
    jobs = true,
    last = [],
    signals = true,
    vite,
    files = "build/client",
  } = options;
  const log = createLog(env.LOG_LEVEL);
  const watch = new DatabaseWatch(env.DATABASE_URL);
  const metrics = createMetrics();
  const asked = new WeakMap<object, Asked>();
  let stopping = false;
  const isStopping = () => stopping;
  let styles: readonly string[] = [];
  const shown = (response: object) => ({ requestId: asked.get(response)?.requestId ?? "", styles });

  const load = async () => {
    const build = (
      vite ? await vite.ssrLoadModule("virtual:remix/server-build") : await import("virtual:remix/server-build")
    ) as ServerBuild;
    styles = build.assets.routes.root?.css ?? [];
    return branchesOf(build, vite ? "development" : "production");
  };
  const built = vite ? undefined : await load();
  const edges = createEdges({
    ...{ watch, metrics, isStopping, shown, trustProxy: env.TRUST_PROXY },
    files: path.resolve(files),
    metricsForAnyone: env.METRICS === "anyone",
  });
  const front = createFront({
    ...{ log, edges, watch, metrics, isStopping },
    siteHost: new URL(env.ORIGIN).host,
    protect: securityHeaders({ secure: env.ORIGIN.startsWith("https:"), development: vite !== undefined }),
    styles: () => styles,
    branches: () => built ?? load(),
    presentNicknameOf: async (former) => (await import("~/domain/companies/nickname")).presentNicknameOf(former),
    storeOfHost: async (host) => (await import("~/domain/store-domains/store-of-host")).storeOfHost(host),
    remember: (response: ServerResponse, about) => void asked.set(response, about),
  });
  const { server, port: opened } = await listen(vite ? developmentListener(vite, front) : front, port, host);
  const runner = jobs ? await startJobs(log) : undefined;

  const begin = () => (stopping = true);
  const steps: Step[] = [
    ["requests", () => drain(server)],
    ["jobs", () => runner?.stop()],
    ["connections", async () => (await import("~/db/client")).sql.end({ timeout: 1 })],
    ["database watch", () => watch.stop()],
    ["development server", () => vite?.close()],
    ...last,
  ];
  if (signals)
    stopOnSignal(begin, steps, ({ what, error }) => log.error({ err: error }, `${what} did not stop in order`));
  return {
    port: opened,
    address: `http://${urlHost(server.address() as AddressInfo)}:${opened}`,
    branches: async () => built ?? load(),
    stop: async () => {
      begin();
      for (const [, end] of steps) await end();
    },
  };
}

const urlHost = ({ address, family }: AddressInfo) =>
  address === "0.0.0.0" || address === "::" ? "localhost" : family === "IPv6" ? `[${address}]` : address;

async function startJobs(log: Logger) {
  const { system } = await import("~/auth/actor");
  const { announceSetup } = await import("~/domain/installation/setup-code");
  await announceSetup(system(), log);
  const { startRunner } = await import("~/jobs/runner");
  return startRunner(env.DATABASE_URL, log);
}
