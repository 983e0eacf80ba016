import { expect, test } from "vitest";
import { type Drawn, drawPdf, type Section } from "~/exports/pdf/draw";
import { pdfPages } from "../support/pdf-text";

const AT = new Date("2026-03-04T05:06:07Z");

async function pdf(sections: Section[], more: Partial<Drawn> = {}): Promise<Buffer> {
  const drawn = await drawPdf({
    ...{ title: "Contract of Terms", subtitle: "One and another", author: "One", language: "en", at: AT, sections },
    footer: (page, of) => `CRP-1, page ${page} of ${of}`,
    ...more,
  });
  const chunks: Buffer[] = [];
  for await (const chunk of drawn) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const text = (html: string): Section => ({ kind: "text", head: "Agreement", html });
const facts = (...names: string[]): Section => ({
  kind: "facts",
  head: "Facts",
  facts: names.map((one) => ["Name", one]),
});
const wordsOf = (bytes: Buffer) => pdfPages(bytes).join("\n").replace(/\s+/g, " ");

test("names are drawn in every script; what no font has is a box", async () => {
  const names = ["Ödön Őry", "Ελένη Жукова", "上海云服务有限公司", "さくら商事", "مكتب", "שלום"];
  const bytes = await pdf([facts(...names, "Am\u0000ha\u202Eric: አማርኛ", "lone \ud800 half")]);
  const words = wordsOf(bytes).replaceAll(" ", "");
  for (const name of names.slice(0, 4)) expect(words).toContain(name.replaceAll(" ", ""));
  expect(words).toContain("Amharic:□□□□");
});

test("a text keeps its headings, lists, links with their addresses, and code", async () => {
  const html = `<h3>Terms &amp; conditions</h3><p>Be <strong>fair</strong> and <em>kind</em>.<br />Always.</p>
    <ol start="3"><li>three<ul><li><p>nested</p></li></ul></li><li>four</li></ol><pre><code>a  &lt;b&gt;
  c</code></pre><table><tr><th>Head</th><td>cell</td></tr></table>
    <p><a href="https://example.com/?a=1&amp;b=2">the rules</a>, <a href="https://example.com">https://example.com</a></p>`;
  const bytes = await pdf([text(html)]);
  const words = wordsOf(bytes);
  for (const said of ["Terms & conditions", "3.", "4.", "•", "a <b>", "(https://example.com/?a=1&b=2)"])
    expect(words).toContain(said);
  expect(words.split("https://example.com").length).toBe(3);
  const whole = bytes.toString("latin1");
  expect(whole).toContain("/Lang (en)");
  for (const tag of ["H1", "H2", "P", "LI", "Code"]) expect(whole).toMatch(new RegExp(`/S /${tag}\\b`));
});

test("a Chinese name is drawn with outlines of its own, not with an empty glyph", async () => {
  const [chinese, plain] = await Promise.all([pdf([facts("上海云服务有限公司")]), pdf([facts("Shanghai")])]);
  expect(chinese.length).toBeGreaterThan(plain.length + 1_000);
});

test("equal content is equal bytes, and a title in any script is told", async () => {
  const make = (title: string) => pdf([facts("上海云服务")], { title });
  expect((await make("上海")).equals(await make("上海"))).toBe(true);
  expect((await make("上海")).equals(await make("北京"))).toBe(false);
});

test.each([
  ["words", "word and more ", 15_000],
  ["one word", "a", 200_000],
  ["Chinese without a space", "上海云服务有限公司", 7_500],
])(
  "200 KB of %s take bounded time, and every page has its number",
  async (_, unit, times) => {
    const bytes = await pdf([text(`<p>${unit.repeat(times)}</p>`)]);
    const pages = pdfPages(bytes);
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.at(-1)!.replace(/\s/g, "")).toContain(`page${pages.length}of${pages.length}`);
  },
  20_000,
);
