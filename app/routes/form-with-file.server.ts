import { BODY_LIMIT } from "~/body-limit";
import { Invalid } from "~/domain/refusals";
import { Unreadable } from "./errors";
import { type Part, partsOf } from "./multipart.server";

const FIELD = /^[A-Za-z][\w-]{0,63}$/;
const MOST_FIELDS = 400;

const isForm = ({ headers }: Request) => headers.get("Content-Type")?.startsWith("multipart/") ?? false;

export interface FormWithFile<T> {
  /** Everything that was typed, also when the file is refused; fields behind a refused file are not read any more. */
  form: FormData;
  /** What came of the file; null when none was chosen. */
  taken: T | null;
  refusal: Invalid | null;
}

interface Wanted<T> {
  /** The name of the file's field: the last one of its form. */
  field: string;
  /** Takes the file as it comes. */
  take: (file: { name: string; bytes: AsyncIterable<Uint8Array> }) => Promise<T>;
  /** How the same form is read when it comes without a file. */
  plain: () => Promise<FormData>;
}

async function textOf({ bytes }: Part, room: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > room) throw new Unreadable("body-too-large");
    pieces.push(piece);
  }
  const text = Buffer.concat(pieces).toString("utf8");
  if (text.includes("\0")) throw new Invalid("", "nul-character");
  return text;
}

/** Bytes that are there, or null where the browser sends an empty file since none was chosen. */
async function chosen({ fileName, bytes }: Part): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> } | null> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done && !fileName) return null;
  async function* all() {
    for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value;
  }
  return { name: fileName ?? "", bytes: all() };
}

/**
 * A form with one file in it, read as it comes: its texts within the limit of any form, its file by whoever takes it.
 * @throws Unreadable when it is no form, is cut, or names a field twice
 */
export async function formWithFile<T>(request: Request, { field, take, plain }: Wanted<T>): Promise<FormWithFile<T>> {
  if (!isForm(request)) return { form: await plain(), taken: null, refusal: null };
  const form = new FormData();
  const seen = new Set<string>();
  let [taken, room]: [T | null, number] = [null, BODY_LIMIT];
  for await (const part of partsOf(request)) {
    if (!FIELD.test(part.name) || seen.has(part.name) || seen.size === MOST_FIELDS) throw new Unreadable("body-broken");
    seen.add(part.name);
    if (part.fileName === null) {
      const text = await textOf(part, room);
      room -= text.length;
      form.set(part.name, text);
      continue;
    }
    if (part.name !== field) throw new Unreadable("body-broken");
    const file = await chosen(part);
    try {
      if (file) taken = await take(file);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return { form, taken: null, refusal: error };
    }
  }
  return { form, taken, refusal: null };
}
