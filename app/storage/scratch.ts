import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "~/env.server";

/** Where files lie while they arrive and are looked at: outside of what the web server serves, beside those that have been taken. */
const folder = () => join(env.DATA_DIR, "documents", "incoming");

/** The place of a file that is under way. Whoever asks for it removes it, whatever comes of the file. */
export async function scratchFile(name: string): Promise<string> {
  await mkdir(folder(), { recursive: true });
  return join(folder(), name);
}

/**
 * Removes what a process left behind when it was ended in the middle of a file.
 * @returns how many
 */
export async function clearScratch(before: Date): Promise<number> {
  let cleared = 0;
  for (const name of await readdir(folder()).catch(() => [])) {
    const file = join(folder(), name);
    const found = await stat(file).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(file, { force: true });
    cleared++;
  }
  return cleared;
}
