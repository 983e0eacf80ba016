import type { Readable } from "node:stream";

/** From one byte to another, that one among them; the first is 0. */
export interface Part {
  start: number;
  end: number;
}

/** There is no file under an id. */
export class Missing extends Error {}

/** Where the bytes of documents lie, each under an id of 40 hexadecimal signs. What they are is for the database to know. */
export interface Storage {
  /** Keeps all of it, or nothing: a stream that breaks leaves no file. */
  put(id: string, bytes: Readable): Promise<void>;
  /**
   * All of a file, or a part of it.
   * @throws Missing
   */
  get(id: string, part?: Part): Promise<Readable>;
  /** What is not there is removed already. */
  remove(id: string): Promise<void>;
  /** Every file, with the time it was put there. */
  list(): AsyncIterable<{ id: string; at: Date }>;
}

export const STORED_ID = /^[0-9a-f]{40}$/;
