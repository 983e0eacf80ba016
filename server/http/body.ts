import type { IncomingMessage } from "node:http";
import { BODY_LIMIT } from "~/body-limit";

/** How much of a body that is too large is still taken in, so that the sender gets to read the answer. */
const DISCARD_LIMIT = 64 * 1024 * 1024;

export type Body = { is: "whole"; bytes: Buffer } | { is: "too-large" } | { is: "cut" };

/** Reads a body within the limit, whether its length was declared or not. */
export function readBody(request: IncomingMessage): Promise<Body> {
  const declared = Number(request.headers["content-length"] ?? 0);
  let tooLarge = declared > BODY_LIMIT;
  let size = 0;
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
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
}
