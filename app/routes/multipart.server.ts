import { Unreadable } from "./errors";

/** One field of a form that is being sent; its bytes are read before the next one comes. */
export interface Part {
  name: string;
  /** None for what is no file. */
  fileName: string | null;
  bytes: AsyncIterable<Uint8Array>;
}

const HEADER_LIMIT = 8 * 1024;

const broken = () => new Unreadable("body-broken");

/** Bytes that are searched for marks as they come: never more of them are held than a chunk and a mark. */
class Incoming {
  private held = Buffer.from("\r\n");

  constructor(private readonly source: ReadableStreamDefaultReader<Uint8Array>) {}

  private async more(): Promise<void> {
    const { done, value } = await this.source.read().catch(() => ({ done: true, value: undefined }));
    if (done || !value) throw broken();
    this.held = Buffer.concat([this.held, value]);
  }

  /** What stands before the mark; the mark itself is passed. */
  async *upTo(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.held.indexOf(mark);
      const sure = at >= 0 ? at : Math.max(0, this.held.length - mark.length + 1);
      const piece = this.held.subarray(0, sure);
      this.held = this.held.subarray(at >= 0 ? at + mark.length : sure);
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      await this.more();
    }
  }

  async whole(mark: Buffer, limit: number): Promise<string> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of this.upTo(mark)) {
      size += piece.length;
      if (size > limit) throw broken();
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString("utf8");
  }

  async next(length: number): Promise<string> {
    while (this.held.length < length) await this.more();
    const text = this.held.toString("latin1", 0, length);
    this.held = this.held.subarray(length);
    return text;
  }
}

/** Browsers write a quote within a name as %22 (the standard) or as \" (their former selves). */
const parameter = (header: string, name: string) => {
  const found = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, "i").exec(header)?.[1];
  return found
    ?.replace(/\\"/g, '"')
    .replace(/%22/g, '"')
    .replace(/%0[DA]/gi, " ");
};

/**
 * The fields of a form that carries a file, one after the other as they come; nothing of a file is kept.
 * @throws Unreadable when the body is no such form, or ends before the form does
 */
export async function* partsOf(request: Request): AsyncGenerator<Part> {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    request.headers.get("Content-Type") ?? "",
  );
  if (!boundary || !request.body) throw broken();
  const source = request.body.getReader();
  const incoming = new Incoming(source);
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
  try {
    await incoming.whole(mark, HEADER_LIMIT);
    for (;;) {
      const after = await incoming.next(2);
      if (after === "--") return;
      if (after !== "\r\n") throw broken();
      const header = await incoming.whole(Buffer.from("\r\n\r\n"), HEADER_LIMIT);
      const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(header)?.[1] ?? "";
      const name = parameter(disposition, "name");
      if (name === undefined) throw broken();
      const bytes = incoming.upTo(mark);
      yield { name, fileName: parameter(disposition, "filename") ?? null, bytes };
      for await (const _ of bytes);
    }
  } finally {
    source.releaseLock();
  }
}
