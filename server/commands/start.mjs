import { ensureBuilt } from "./built.mjs";
import { bundle } from "./bundle.mjs";
import { DEMO, openDatabase } from "./database.mjs";
import { ensureInstalled } from "./installed.mjs";
import { command, say } from "./steps.mjs";

await command(async () => {
  const began = performance.now();
  await ensureInstalled();
  await ensureBuilt();
  process.env.NODE_ENV = "production";
  process.env.LOG_LEVEL ||= "warn";
  const server = await bundle();
  const postgres = await openDatabase(server);
  const site = await server.serve({ last: [["database", () => postgres?.stop()]] });
  const address = process.env.ORIGIN || site.address.replace("127.0.0.1", "localhost");
  say(`\nCounterpart is at ${address} (${((performance.now() - began) / 1000).toFixed(1)} s). Ctrl-C stops it.`);
  if (postgres) say(DEMO);
});
