import { SaxesParser } from "saxes";
import { FlawedSheet } from "./sheet";

export interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** No workbook has more between one tag and the next, nor tags so deep in one another; the reader would keep all of it. */
const MOST = { apart: 1_000_000, deep: 50 };

/** How much there is since a tag began. */
function apart() {
  let since = 0;
  return (piece: string) => {
    const at = piece.lastIndexOf("<");
    since = at < 0 ? since + piece.length : piece.length - at;
    if (since > MOST.apart) throw new FlawedSheet("unpacks");
  };
}

/** Some programs put a prefix before every name. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML as it comes and tells of what it finds; entities are the five of XML alone. It goes on after each chunk when it is asked to.
 * @throws FlawedSheet when it is not well-formed, or would have to be kept whole
 */
export async function* readXml(bytes: AsyncIterable<Buffer>, handlers: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder("utf-8");
  parser.on("error", () => {
    throw new FlawedSheet("broken");
  });
  parser.on("doctype", () => {
    throw new FlawedSheet("broken");
  });
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > MOST.deep) throw new FlawedSheet("unpacks");
    handlers.open?.(local(name), attributes as Record<string, string>);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    handlers.close?.(local(name));
  });
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  const measure = apart();
  for await (const chunk of bytes) {
    const piece = decoder.decode(chunk, { stream: true });
    measure(piece);
    parser.write(piece);
    yield;
  }
  parser.close();
}

/** All of it at once. */
export async function tellXml(bytes: AsyncIterable<Buffer>, handlers: Handlers): Promise<void> {
  for await (const _ of readXml(bytes, handlers));
}
