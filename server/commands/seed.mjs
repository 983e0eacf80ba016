import { ensureBuilt } from "./built.mjs";
import { bundle } from "./bundle.mjs";
import { openDatabase } from "./database.mjs";
import { ensureInstalled } from "./installed.mjs";
import { Told, command, step } from "./steps.mjs";

await command(async () => {
  const [story, ...words] = process.argv.slice(2);
  if (!story)
    throw new Told("Which story? For instance npm run seed -- demo; the stories are the files of drizzle/seeds.");
  await ensureInstalled();
  await ensureBuilt();
  process.env.LOG_LEVEL ||= "warn";
  const server = await bundle();
  const postgres = await openDatabase(server, null);
  await step(`Story ${story}`, () => server.seed(story, words).catch(brokeOff));
  if (postgres?.created) await postgres.prepared();
  await postgres?.stop();
  process.exit(0);
});

/**
 * A story is many deeds, each for good as soon as it is done.
 * @param {unknown} error @returns {never}
 */
function brokeOff(error) {
  if (error instanceof Error && error.name === "Explained") throw error;
  console.error(error);
  throw new Told(
    "The story broke off half-way; the reason stands above. A database of your own (DATABASE_URL) now holds a part of it: empty it, or make a new one, before you try again.",
  );
}
