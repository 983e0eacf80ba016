import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** A body that is made while it is sent, begun as far as its first bytes: until then a failure can still become a page. */
export interface Flow {
  first: Uint8Array | undefined;
  rest: ReadableStreamDefaultReader<Uint8Array>;
}

/** How long somebody may take nothing of a download before they count as gone. */
const PATIENCE = 120_000;

/** How long a download may take in all. */
const LONGEST = 3_600_000;

export async function begin(body: ReadableStream<Uint8Array>): Promise<Flow> {
  const rest = body.getReader();
  const { value } = await rest.read();
  return { first: value, rest };
}

/** Ends what makes the body. */
export const leave = ({ rest }: Flow) => rest.cancel().catch(() => undefined);

async function* chunksOf({ first, rest }: Flow): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = first; chunk; chunk = (await rest.read()).value) yield chunk;
  } finally {
    await rest.cancel().catch(() => undefined);
  }
}

/**
 * Sends the body as fast as it is taken. When it breaks, the connection does too: what has arrived is seen to be a part and never
 * taken for the whole.
 * @returns once it is sent, or the reader has gone
 */
export async function flow(response: ServerResponse, body: Flow, { packed }: { packed: boolean }): Promise<void> {
  response.setTimeout(PATIENCE, () => void response.destroy());
  const end = setTimeout(() => response.destroy(), LONGEST).unref();
  const source = Readable.from(chunksOf(body), { highWaterMark: 1 });
  try {
    await (packed ? pipeline(source, createGzip({ level: 1 }), response) : pipeline(source, response));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  } finally {
    clearTimeout(end);
  }
}
