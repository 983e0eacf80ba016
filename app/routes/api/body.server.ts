import type { z } from "zod";
import { invalidBody, Refused } from "./errors";
import { isForm } from "./form.server";

/** The most that one request may send. */
const LIMIT = 1024 * 1024;

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** Objects and lists within one another, beyond which nobody's program goes. */
const DEEPEST = 32;

const isTooDeep = (value: unknown, depth = 0): boolean =>
  depth > DEEPEST ||
  (typeof value === "object" && value !== null && Object.values(value).some((inner) => isTooDeep(inner, depth + 1)));

/** Whether there is a text in it that no database keeps: with a NUL, or with half of a character that takes two. */
const hasBrokenText = (value: unknown): boolean => {
  if (typeof value === "string") return value.includes("\0") || !value.isWellFormed();
  return typeof value === "object" && value !== null && Object.entries(value).flat().some(hasBrokenText);
};

/**
 * The bytes that a request brings.
 * @throws Refused(413)
 */
export async function bytesOf(request: Request): Promise<Buffer> {
  const bytes = Buffer.from(await request.arrayBuffer());
  demandSize(bytes);
  return bytes;
}

function demandSize({ length }: Buffer): void {
  if (length > LIMIT) throw new Refused(413, "VAL_001", ["The body is larger than 1 MB."]);
}

export const notJson = () => new Refused(415, "VAL_001", ["Send JSON, as application/json."]);

/**
 * What they say, checked. No body at all is an empty object: clients accept and delete without one.
 * @throws Refused(415), Refused(400) with what is wrong
 */
export function bodyIn<T>(bytes: Buffer, request: Request, schema: z.ZodType<T> | undefined): T {
  if (!schema) return undefined as T;
  const read = schema.safeParse(bytes.length === 0 ? {} : parsed(request, bytes));
  if (!read.success) throw invalidBody(read.error);
  return read.data;
}

function parsed(request: Request, bytes: Buffer): unknown {
  if (isForm(request)) demandSize(bytes);
  else if (!JSON_TYPE.test(request.headers.get("Content-Type") ?? "")) throw notJson();
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Refused(400, "VAL_001", ["The body is no JSON."]);
  }
  if (isTooDeep(value)) throw new Refused(400, "VAL_001", [`The body is more than ${DEEPEST} levels deep.`]);
  if (hasBrokenText(value))
    throw new Refused(400, "VAL_001", [
      "The body holds a NUL or half a character (a surrogate without its other one).",
    ]);
  return value;
}
