import { inflateSync } from "node:zlib";

const HEX = /<([0-9a-f]+)>/gi;

const spelled = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join("");

/** A font, text in it, or the text that a drawing stands for. */
const SHOWN = /\/(F\d+) \S+ Tf|\[([^\]]*)\] TJ|\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g;

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

const literal = (escaped: string) => {
  const bytes = escaped.replace(/\\([\s\S])/g, (_, sign: string) => ESCAPES[sign] ?? sign);
  return bytes.startsWith("\xfe\xff") ? spelled(Buffer.from(bytes.slice(2), "latin1").toString("hex")) : bytes;
};

/** The text behind a font's glyphs, by the table that every program copies text with. */
function tableOf(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, body = ""] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", list = ""] of body.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
      [...list.matchAll(HEX)].forEach(([, hex = ""], index) => table.set(parseInt(from, 16) + index, spelled(hex)));
  return table;
}

/** The pages of a PDF document as text, one line for each stretch in one font; reads what pdfkit writes. */
export function pdfPages(bytes: Buffer): string[] {
  const whole = bytes.toString("latin1");
  const objects = new Map<string, string>();
  for (const [, id = "", body = ""] of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const streamOf = (id: string) => {
    const body = objects.get(id) ?? "";
    const start = body.indexOf("stream\n") + 7;
    return inflateSync(Buffer.from(body.slice(start, body.lastIndexOf("\nendstream")), "latin1")).toString("latin1");
  };
  const reference = (body: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? "";
  const tables = new Map<string, Map<number, string>>();
  const textOf = (page: string) => {
    const resources = objects.get(reference(page, "Resources")) ?? page;
    let table = new Map<number, string>();
    let text = "";
    for (const [, font, shown, actual] of streamOf(reference(page, "Contents")).matchAll(SHOWN)) {
      if (actual !== undefined) text += `${literal(actual)}\n`;
      if (font !== undefined) {
        const id = reference(resources, font);
        table = tables.get(id) ?? tableOf(streamOf(reference(objects.get(id) ?? "", "ToUnicode")));
        tables.set(id, table);
      } else if (shown !== undefined) {
        for (const [, hex = ""] of shown.matchAll(HEX))
          for (const glyph of hex.match(/.{4}/g) ?? []) text += table.get(parseInt(glyph, 16)) ?? "\u{fffd}";
        text += "\n";
      }
    }
    return text;
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map(textOf);
}
