import type { Readable } from "node:stream";
import { NotFound } from "~/domain/refusals";
import { Missing, type Part } from "~/storage/door";
import { storage } from "~/storage/storage";

/**
 * The bytes under an id, or a part of them.
 * @throws NotFound when the file is gone although its row is there, as after a backup of the database alone
 */
export async function bytesOf(id: string, part?: Part): Promise<Readable> {
  try {
    return await (await storage()).get(id, part);
  } catch (error) {
    throw error instanceof Missing ? new NotFound("document") : error;
  }
}
