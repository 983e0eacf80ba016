import MarkdownIt from "markdown-it";
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

/** Knows no HTML: what looks like a tag is text. */
const commonmark = new MarkdownIt({ html: false, linkify: true });

/** Each line below a table's head is a row as wide as that, so that a wide one makes far more of a text than it is. */
const tableless = new MarkdownIt({ html: false, linkify: true }).disable("table");
const TOO_WIDE = /^(?:[^\n|]*\|){40}/m;

/** How a column stands, as an attribute: no style of an author's is kept. */
for (const cell of ["th_open", "td_open"] as const)
  commonmark.renderer.rules[cell] = (tokens, index, options, _env, self) => {
    const token = tokens[index]!;
    const style = token.attrGet("style");
    if (style) token.attrs = [["align", String(style).replace("text-align:", "")]];
    return self.renderToken(tokens, index, options);
  };

/** As HTML that is not safe yet. */
const rendered = (text: string): string => (TOO_WIDE.test(text) ? tableless : commonmark).render(text).trimEnd();

const safe = (text: string): string =>
  sanitize(rendered(text), {
    allowedTags,
    allowedAttributes: { a: ["href", "rel"], ol: ["start"], th: ["align"], td: ["align"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    transformTags: {
      ...lowered,
      s: "del",
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
