import { readdirSync } from "node:fs";
import path from "node:path";
import compression from "compression";
import express, { type Express } from "express";
import type { Trust } from "./asked";
import type { DatabaseWatch } from "./database-watch";
import type { Metrics } from "./metrics";
import { type Shown, refuse } from "./refusal-page";

export interface EdgeParts {
  /** build/client */
  files: string;
  watch: DatabaseWatch;
  metrics: Metrics;
  metricsForAnyone: boolean;
  isStopping: () => boolean;
  trustProxy: number | string[];
  shown: (response: express.Response) => Shown;
}

const PROCESS = new Set(["/healthz", "/readyz", "/metrics"]);
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Everything that is not a page: built files, public files and what a machine asks the process. */
export function createEdges({ files, watch, metrics, metricsForAnyone, isStopping, trustProxy, shown }: EdgeParts) {
  const app: Express = express();
  app.set("trust proxy", trustProxy);
  app.disable("x-powered-by").disable("etag");

  app.get("/healthz", (_request, response) => void plain(response, 200, "alive"));
  app.get("/readyz", (_request, response, next) => {
    if (isStopping()) return void plain(response, 503, "stopping");
    watch
      .answers()
      .then((here) => void plain(response, here ? 200 : 503, here ? "ready" : "the database does not answer"), next);
  });
  app.get("/metrics", (request, response, next) => {
    const untrusted = Boolean(request.headers["x-forwarded-for"] ?? request.headers.forwarded) && trustProxy === 0;
    if (!metricsForAnyone && (untrusted || !LOOPBACK.test(request.ip ?? ""))) return next();
    metrics.text().then((text) => response.set("Cache-Control", "no-store").type(metrics.contentType).send(text), next);
  });

  app.use(compression());
  const unchanging = { immutable: true, maxAge: "1y", index: false, redirect: false } as const;
  app.use("/assets", express.static(path.join(files, "assets"), unchanging));
  app.use(express.static(files, { maxAge: "1h", index: false, redirect: false, dotfiles: "ignore" }));
  app.use((_request, response) => refuse(response, "notFound", shown(response)));

  const known = publicFiles(files);
  return {
    app,
    /** Known without asking the file system, so that a page costs none of it. */
    owns: (pathname: string) => pathname.startsWith("/assets/") || PROCESS.has(pathname) || known.has(pathname),
    trusted: app.get("trust proxy fn") as Trust,
  };
}

const plain = (response: express.Response, status: number, text: string) =>
  response.status(status).set("Cache-Control", "no-store").type("text/plain").send(`${text}\n`);

function publicFiles(files: string) {
  try {
    const entries = readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map(
      (entry) => `/${path.relative(files, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")}`,
    );
    return new Set(paths.filter((file) => !file.startsWith("/assets/") && !file.startsWith("/.")));
  } catch {
    return new Set<string>();
  }
}
