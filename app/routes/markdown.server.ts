import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import sanitize from "sanitize-html";

/** Headings of a text stand below those of the page that it is on. */
const lowered = Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, `h${Math.min(level + 2, 6)}`]));

const allowedTags = [
  ...["h3", "h4", "h5", "h6", "p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote"],
  ...["ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td"],
];

const outward = { rel: "noopener noreferrer nofollow" };

/** The text of a file of this kind: no page of ours shows pictures of other sites, so a picture is a link to itself. */
const pictureAsLink = (_: string, { src = "", alt = "" }: Record<string, string>) => ({
  tagName: "a",
  attribs: { href: src, ...outward },
  text: alt || src,
});

/** More containers within one another than anybody writes, as one line begins them all: `> > - 1. …`. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){7}/m;

/** More signs of emphasis than anybody writes: each may belong to every other. */
const MOST_EMPHASIS = 2_000;

const isTangled = (text: string): boolean =>
  TOO_DEEP.test(text) || (text.match(/[*_~]+/g)?.length ?? 0) > MOST_EMPHASIS;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As HTML that is not safe yet. A text that takes minutes to be understood is shown as it stands. */
const rendered = (text: string): string =>
  isTangled(text)
    ? `<pre>${text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)}</pre>`
    : micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const safe = (text: string): string =>
  sanitize(rendered(text), {
    allowedTags,
    allowedAttributes: { a: ["href", "rel"], ol: ["start"], th: ["align"], td: ["align"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    transformTags: {
      ...lowered,
      a: (tagName, { href = "" }) => ({ tagName, attribs: { href, ...outward } }),
      img: pictureAsLink,
    },
  });

/** The texts that were looked at last: an agreement's is read far more often than it is written. */
const lately = new Map<string, string>();
const MOST_LATELY = 100;

/**
 * Markdown (with tables, strikethrough and bare addresses) as HTML that can stand on any page: whatever its author wrote, it holds text,
 * lists, tables and links alone. Links lead to http, https and mail addresses.
 */
export function markdown(text: string): string {
  const html = lately.get(text) ?? safe(text);
  lately.delete(text);
  lately.set(text, html);
  if (lately.size > MOST_LATELY) lately.delete(lately.keys().next().value!);
  return html;
}

/** As much of a text as its first words are looked for in. */
const BEGINNING = 2_000;

/** The first words of a Markdown text, for a list: no markup, no more than so many characters. */
export function firstWords(text: string, most = 160): string {
  const plain = sanitize(rendered(text.slice(0, BEGINNING)), {
    allowedTags: [],
    allowedAttributes: {},
  })
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "&")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...plain];
  return characters.length <= most ? plain : `${characters.slice(0, most).join("").trimEnd()}…`;
}
