import { ensureBuilt } from "./built.mjs";
import { bundle } from "./bundle.mjs";
import { openDatabase } from "./database.mjs";
import { Told, command, step } from "./steps.mjs";

await command(async () => {
  const story = process.argv[2];
  if (!story)
    throw new Told("Which story? For instance npm run seed -- demo; the stories are the files of drizzle/seeds.");
  await ensureBuilt();
  process.env.LOG_LEVEL ||= "warn";
  const server = await bundle();
  const postgres = await openDatabase(server, story);
  if (!postgres?.created) await step(`Story ${story}`, () => server.seed(story));
  await postgres?.stop();
  process.exit(0);
});
