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

/**
 * Markdown (with tables, strikethrough and bare addresses) as HTML that can stand on any page: whatever its author wrote, it holds text,
 * lists, tables and links alone. Links lead to http, https and mail addresses.
 */
export const markdown = (text: string): string =>
  sanitize(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }), {
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

/** The first words of a Markdown text, for a list: no markup, no more than so many characters. */
export function firstWords(text: string, most = 160): string {
  const plain = sanitize(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }), {
    allowedTags: [],
    allowedAttributes: {},
  })
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "&")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...plain];
  return characters.length <= most ? plain : `${characters.slice(0, most).join("").trimEnd()}…`;
}
