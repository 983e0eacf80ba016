import { build } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";
import { command } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  await build();
});
