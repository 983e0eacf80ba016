import type { Look } from "./fonts";

/** A stretch of text that looks the same. */
export interface Span extends Look {
  text: string;
}

/** What stands below one another on a page. */
export interface Block {
  kind: "heading" | "paragraph" | "item" | "code" | "rule";
  /** Of a heading, from 1. */
  level: number;
  /** How deep it lies in lists and quotations. */
  depth: number;
  /** What stands before an item of a list. */
  marker: string;
  spans: Span[];
}

const TOKENS = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;
const HREF = /\bhref="([^"]*)"/;
const START = /\bstart="(\d{1,9})"/;

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&", nbsp: " " };

const unescaped = (text: string) =>
  text.replace(/&(?:(lt|gt|quot|amp|nbsp)|#(\d{1,7}));/g, (_, name: string | undefined, code: string | undefined) =>
    name === undefined ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : ENTITIES[name]!,
  );

/** Reads safe HTML (text, lists, tables and links, each tag closed, nothing in comments) as what is drawn of it. */
export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  const on = { bold: 0, italic: 0, mono: 0, quote: 0, pre: 0 };
  const lists: { ordered: boolean; next: number }[] = [];
  const links: string[] = [];
  let [spans, marker, level]: [Span[], string, number] = [[], "", 0];

  const say = (text: string) => {
    const look = { bold: on.bold > 0 || level > 0, italic: on.italic > 0, mono: on.mono > 0 };
    if (text !== "") spans.push({ text, ...look });
  };
  const flush = (kind: Block["kind"] = "paragraph") => {
    const said = spans;
    spans = [];
    if (kind !== "rule" && said.every(({ text }) => text.trim() === "")) return;
    const asked = level > 0 ? "heading" : kind === "paragraph" && marker !== "" ? "item" : kind;
    blocks.push({ kind: asked, level, depth: lists.length + on.quote, marker, spans: said });
    marker = "";
  };

  const inline: Record<string, keyof typeof on> = { strong: "bold", th: "bold", em: "italic", code: "mono" };
  const open = (tag: string, more: string) => {
    if (/^h[1-6]$/.test(tag)) level = Number(tag[1]);
    if (tag === "blockquote") on.quote++;
    if (tag === "pre") on.pre++;
    if (tag === "ul" || tag === "ol") lists.push({ ordered: tag === "ol", next: Number(START.exec(more)?.[1] ?? 1) });
    if (tag === "a") links.push(unescaped(HREF.exec(more)?.[1] ?? ""));
    if (tag !== "li") return;
    const list = lists.at(-1);
    marker = list?.ordered ? `${list.next++}.` : "•";
  };
  const close = (tag: string) => {
    if (/^h[1-6]$/.test(tag)) level = 0;
    if (tag === "blockquote") on.quote--;
    if (tag === "pre") on.pre--;
    if (tag === "ul" || tag === "ol") lists.pop();
    if (tag === "li") marker = "";
    if (tag !== "a") return;
    const href = links.pop() ?? "";
    if (href !== "" && href !== spans.at(-1)?.text.trim()) say(` (${href.replace(/^mailto:/, "")})`);
  };

  const BLOCK = /^(h[1-6]|p|ul|ol|li|blockquote|tr|table|pre|hr)$/;
  for (const [, slash, tag, more = "", text] of html.matchAll(TOKENS)) {
    if (text !== undefined) say(on.pre > 0 ? unescaped(text) : unescaped(text).replace(/\s+/g, " "));
    else if (tag !== undefined) {
      if (BLOCK.test(tag)) flush(tag === "hr" ? "rule" : on.pre > 0 ? "code" : "paragraph");
      if (tag === "br") flush();
      const style = inline[tag];
      if (style) on[style] += slash ? -1 : 1;
      if ((tag === "td" || tag === "th") && slash) say("   ");
      if (slash) close(tag);
      else open(tag, more);
    }
  }
  flush();
  return blocks;
}
