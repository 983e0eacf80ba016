import { Explained } from "./explained";
import type { ServeOptions } from "./serve";

export { Explained };
export { startPostgres } from "./postgres";
export type { EmbeddedPostgres } from "./postgres";
export type { ServeOptions, Serving } from "./serve";

// Nothing below may be loaded before DATABASE_URL is known: the app reads the environment when it is imported.

/** Opens the site. */
export const serve = async (options?: ServeOptions) => (await import("./serve")).serve(options);

/** Brings the database up to date, as its owner. */
export const migrate = async (url: string) => (await import("~/db/migrate")).migrate(url);

const stories = import.meta.glob<{ seed(words?: readonly string[]): Promise<void> }>("../drizzle/seeds/*.ts");

/**
 * Loads a story from drizzle/seeds into the database of DATABASE_URL.
 * @param words what the story is told besides, such as `--accounts 1000000`
 */
export async function seed(story: string, words: readonly string[] = []) {
  const load = stories[`../drizzle/seeds/${story}.ts`];
  if (!load) {
    const known = Object.keys(stories).map((file) => file.replace(/.*\/|\.ts$/g, ""));
    throw new Explained(`There is no story “${story}”. There is: ${known.join(", ")}.`);
  }
  await (await load()).seed(words);
}
