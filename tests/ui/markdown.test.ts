import { describe, expect, test } from "vitest";
import { markdown } from "~/routes/markdown.server";

describe("Markdown of strangers", () => {
  test("is text, lists, tables and links", () => {
    const html = markdown("# Terms\n\n- one\n- two\n\n| a | b |\n|---|--:|\n| 1 | ~~2~~ |\n\nhttps://example.com");
    expect(html).toContain("<h3>Terms</h3>");
    expect(html).toContain("<li>one</li>");
    expect(html).toContain('<td align="right"><del>2</del></td>');
    expect(html).toContain('<a href="https://example.com" rel="noopener noreferrer nofollow">');
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "<svg/onload=alert(1)>",
    "<a href='//evil.example' onclick='x'>y</a>",
    "<iframe src=//evil.example></iframe>",
    "<style>body{display:none}</style>",
    "<form action=//evil.example><button>go</button></form>",
    "`<script>`\n\n    <script>x</script>",
  ])("lets nothing run: %s", (text) => {
    const html = markdown(text);
    expect(html).not.toMatch(/<(script|img|svg|iframe|style|form|button)/i);
    expect(html).not.toMatch(/<[^>]*\s(on\w+|style|class|id)=/i);
    expect(html).not.toMatch(/href="(?!https?:|mailto:|"|\/|[\w.#-])/i);
    expect(html).not.toMatch(/href="(javascript|data|vbscript):/i);
  });

  test("shows no picture of another site, but links to it", () => {
    expect(markdown("![Our office](https://evil.example/pixel.gif)")).toBe(
      '<p><a href="https://evil.example/pixel.gif" rel="noopener noreferrer nofollow">Our office</a></p>',
    );
  });
});

/** As long as a description may be. */
const LONGEST = 20_000;

test.each([
  "- ",
  ">",
  "*a_",
  "![",
  "[a](",
  "[a][",
  "a\n=",
  "> > > > > > a\na\n",
  "|a",
  "|\n",
  "https://a.example ",
  "a@b.example ",
  "http://",
  "~~a",
  "`a ``b ",
  "<http://a",
  "&#x",
  "[a]: b\n",
])("%j, said over and over, is written down before anybody loses patience", (unit) => {
  const text = unit.repeat(LONGEST / unit.length);
  expect(markdown(text)).not.toContain("<script");
});

test("lists and quotes as people nest them are lists and quotes", () => {
  const html = markdown("> - 1. *a*\n>   - b\n>     - c\n>       - d");
  expect(html.match(/<(ul|ol|blockquote)>/g)).toHaveLength(6);
});

test("a table is one as long as somebody can read it", () => {
  const table = (columns: number) => ["a", "-", "1"].map((cell) => `|${`${cell}|`.repeat(columns)}`).join("\n");
  expect(markdown(table(38)).match(/<td>1<\/td>/g)).toHaveLength(38);
  expect(markdown(table(40))).not.toContain("<table");
  expect(markdown(table(40))).toContain("|1|1|");
});
