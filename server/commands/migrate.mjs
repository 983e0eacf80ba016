import { ensureBuilt } from "./built.mjs";
import { bundle } from "./bundle.mjs";
import { openDatabase } from "./database.mjs";
import { ensureInstalled } from "./installed.mjs";
import { command } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const postgres = await openDatabase(await bundle());
  await postgres?.stop();
});
