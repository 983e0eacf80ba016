import { DEMO, openDatabase } from "./database.mjs";
import { ensureInstalled } from "./installed.mjs";
import { command, say } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  process.env.NODE_ENV = "development";
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  /** @type {typeof import("../index")} */
  const server = /** @type {never} */ (await vite.ssrLoadModule("/server/index.ts"));
  const postgres = await openDatabase(server);
  const site = await server.serve({ vite, files: "public", last: [["database", () => postgres?.stop()]] });
  say(`\nCounterpart is being developed at ${site.address.replace("127.0.0.1", "localhost")}. Ctrl-C stops it.`);
  if (postgres) say(DEMO);
});
