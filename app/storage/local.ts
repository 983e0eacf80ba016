import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import { scratchFile } from "./scratch";
import { Missing, type Storage, STORED_ID } from "./door";

/** What the directory says of a new name is on the disk as well. */
async function settle(directory: string) {
  const handle = await open(directory, "r");
  await handle.sync().finally(() => handle.close());
}

/** Documents as files: `documents/<first two signs>/<id>`. A file appears under its name only when it is whole and on the disk. */
export function localStorage(directory: string): Storage {
  const root = join(directory, "documents");
  const folderOf = (id: string) => join(root, id.slice(0, 2));
  const fileOf = (id: string) => join(folderOf(id), id);
  return {
    async put(id, bytes) {
      const draft = await scratchFile(`${id}.put`);
      try {
        const file = await open(draft, "w", 0o600);
        await writeFile(file, bytes)
          .then(() => file.sync())
          .finally(() => file.close());
        await mkdir(folderOf(id), { recursive: true });
        await rename(draft, fileOf(id));
        await settle(folderOf(id));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async get(id, part) {
      const stream = createReadStream(fileOf(id), part);
      await once(stream, "open").catch((error: NodeJS.ErrnoException) => {
        throw error.code === "ENOENT" ? new Missing(id) : error;
      });
      return stream;
    },
    remove: (id) => rm(fileOf(id), { force: true }),
    async *list() {
      for (const folder of await readdir(root).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue;
        for (const id of await readdir(join(root, folder))) {
          const found = STORED_ID.test(id) && (await stat(fileOf(id)).catch(() => null));
          if (found) yield { id, at: found.mtime };
        }
      }
    },
  };
}
