// The built site in a process of its own, which says over IPC what it uses. With BENCH_MORE_ADDRESSES, its route table is longer by so
// many; with BENCH_HANDLER=whole, every page goes through the handler that knows them all.
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** @param {string} file */
const built = (file) => import(pathToFileURL(path.resolve("build/server", file)).href);

const more = Number(process.env.BENCH_MORE_ADDRESSES ?? 0);
if (more > 0) {
  const chunk = readdirSync("build/server/chunks").find((name) => /^server-build-.*\.js$/.test(name));
  addAddresses(await built(`chunks/${chunk}`), more);
}

const { serve } = await built("index.js");
const site = await serve({ jobs: false, signals: false });
if (process.env.BENCH_HANDLER === "whole") {
  const branches = await site.branches();
  branches.find = () => branches.whole;
}

process.on("message", () => process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }));
process.on("disconnect", () => process.exit(0));
process.send?.({ port: site.port });

/**
 * Adds leaves beside the directory, each a copy of it at an address of its own, to the one build that the process has.
 * @param {import("@remix-run/node").ServerBuild} build
 * @param {number} count
 */
function addAddresses({ routes, assets }, count) {
  const leaf = routes.tierAccounts;
  const asset = assets.routes.tierAccounts;
  if (!leaf || !asset) throw new Error("There is no route tierAccounts to copy.");
  for (let n = 0; n < count; n++) {
    const id = `bench${n}`;
    const address = `console/:companyId/module-${n % 12}/:thingId/deed-${n}`;
    routes[id] = { ...leaf, id, path: address };
    assets.routes[id] = { ...asset, id, path: address };
  }
}
