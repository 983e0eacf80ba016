import type { IncomingMessage } from "node:http";
import { BODY_LIMIT } from "~/body-limit";

/** How much of a body that is too large is still taken in, so that the sender gets to read the answer. */
const DISCARD_LIMIT = 64 * 1024 * 1024;

/** How long a body may take, and how long the next bytes of a longer one. */
const PATIENCE = 60_000;

export type Body = { is: "whole"; bytes: Buffer } | { is: "too-large" } | { is: "late" } | { is: "cut" };

/** Reads a body within the limit, whether its length was declared or not. */
export function readBody(request: IncomingMessage, patience = PATIENCE): Promise<Body> {
  const declared = Number(request.headers["content-length"] ?? 0);
  let tooLarge = declared > BODY_LIMIT;
  let size = 0;
  const chunks: Buffer[] = [];
  let late: NodeJS.Timeout | undefined;
  const read = new Promise<Body>((resolve) => {
    late = setTimeout(() => resolve({ is: "late" }), patience);
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      tooLarge ||= size > BODY_LIMIT;
      if (!tooLarge) chunks.push(chunk);
      else chunks.length = 0;
      if (size > DISCARD_LIMIT) resolve({ is: "too-large" });
    });
    request.on("end", () =>
      resolve(tooLarge ? { is: "too-large" } : { is: "whole", bytes: Buffer.concat(chunks, size) }),
    );
    request.on("close", () => resolve({ is: "cut" }));
    request.on("error", () => resolve({ is: "cut" }));
  });
  return read.finally(() => clearTimeout(late));
}

/** How much of a body waits to be taken. */
const AHEAD = 256 * 1024;

export interface Flowing {
  stream: ReadableStream<Uint8Array>;
  /** Takes in what nobody has read, so that the sender gets to read the answer. */
  rest(): Promise<void>;
}

/** A body as it comes, no faster than it is taken. One that is cut, or comes no further, breaks the stream. */
export function flowBody(request: IncomingMessage, patience = PATIENCE): Flowing {
  let open = true;
  // What has arrived and waits to be taken is not the sender's delay.
  request.setTimeout(patience, () => request.isPaused() || request.destroy());
  request.once("end", () => request.setTimeout(0));
  const over = new Promise<void>((resolve) => request.once("end", resolve).once("close", resolve));
  const close = (end: () => void) => {
    if (open) end();
    open = false;
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const cut = () => close(() => controller.error(new Error("the body was cut")));
        request.on("data", (chunk: Buffer) => {
          if (!open) return;
          controller.enqueue(new Uint8Array(chunk));
          if ((controller.desiredSize ?? 0) <= 0) request.pause();
        });
        request.on("end", () => close(() => controller.close()));
        request.on("close", cut).on("error", cut);
        request.pause();
      },
      pull: () => void request.resume(),
      cancel: () => close(() => undefined),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: AHEAD }),
  );
  const rest = () => {
    open = false;
    let size = 0;
    const enough = new Promise<void>((resolve) =>
      request.on("data", (chunk: Buffer) => (size += chunk.length) > DISCARD_LIMIT && resolve()),
    );
    request.resume();
    return Promise.race([over, enough]);
  };
  return { stream, rest };
}
