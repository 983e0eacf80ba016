import { SaxesParser } from "saxes";
import { FlawedSheet } from "./sheet";

export interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Some programs put a prefix before every name. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML as it comes and tells of what it finds; entities are the five of XML alone. It goes on after each chunk when it is asked to.
 * @throws FlawedSheet when it is not well-formed
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
  parser.on("opentag", ({ name, attributes }) => handlers.open?.(local(name), attributes as Record<string, string>));
  parser.on("closetag", ({ name }) => handlers.close?.(local(name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.close();
}

/** All of it at once. */
export async function tellXml(bytes: AsyncIterable<Buffer>, handlers: Handlers): Promise<void> {
  for await (const _ of readXml(bytes, handlers));
}
