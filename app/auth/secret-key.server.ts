import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "~/env.server";

const BYTES = 32;

/**
 * The key kept in a directory, made on first need. It appears in one piece, so that of two processes that begin at once both read the
 * key of the first.
 */
export async function keyIn(directory: string): Promise<Buffer> {
  const file = join(directory, "secret.key");
  const read = () => readFile(file, "utf8").then((text) => Buffer.from(text.trim(), "base64"));
  const known = await read().catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  });
  if (known) return checked(known, file);
  await mkdir(directory, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    await link(draft, file).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    });
  } finally {
    await rm(draft);
  }
  return checked(await read(), file);
}

function checked(key: Buffer, file: string): Buffer {
  if (key.length !== BYTES) throw new Error(`${file} is not a key of ${BYTES} bytes in base64.`);
  return key;
}

let key: Promise<Buffer> | undefined;

/** The installation's key, out of the environment or else out of its data directory. */
export const secretKey = (): Promise<Buffer> =>
  (key ??= (env.SECRET_KEY ? Promise.resolve(Buffer.from(env.SECRET_KEY, "base64")) : keyIn(env.DATA_DIR)).catch(
    (error: unknown) => {
      key = undefined;
      throw error;
    },
  ));
