import { setImmediate } from "node:timers/promises";
import { blocksOf } from "./blocks";
import { edges, Paper } from "./paper";

/** What a document says: facts and texts below one another. */
export type Section =
  | { kind: "facts"; head: string; facts: readonly (readonly [string, string])[] }
  /** Safe HTML: text, lists, tables and links alone. */
  | { kind: "text"; head: string; html: string };

export interface Drawn {
  title: string;
  subtitle: string;
  author: string;
  /** Such as `en-US`. */
  language: string;
  /** When what it says came to be so; the same content gives the same bytes. */
  at: Date;
  sections: readonly Section[];
  footer: (page: number, of: number) => string;
}

// The types of pdfkit do not know this one of its subsets.
const ACCESSIBLE = "PDF/UA" as "PDF/A-2a";

/** So much is drawn before others have their turn. */
const AT_ONCE = 10;

/**
 * A PDF document (tagged, PDF/UA) with text in any script; a sign that no font has is drawn as an empty box.
 * @returns its bytes, as they are fetched
 */
export async function drawPdf({ title, subtitle, author, language, at, sections, footer }: Drawn) {
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument({
    ...{ size: "A4", margins: edges, bufferPages: true, tagged: true, displayTitle: true },
    ...{ pdfVersion: "1.7", subset: ACCESSIBLE, lang: language, font: "" },
    info: { Title: title, Author: author, Subject: subtitle, CreationDate: at, ModDate: at },
  });
  const paper = new Paper(document);
  paper.write([{ text: title, bold: true }], { tag: "H1", size: 18 });
  paper.write([{ text: subtitle }], { color: "#555555" });
  for (const section of sections) {
    paper.write([{ text: section.head, bold: true }], { tag: "H2", size: 13, before: 16 });
    if (section.kind === "facts")
      for (const [term, value] of section.facts)
        paper.write([{ text: `${term}: `, bold: true }, { text: value }], { before: 2 });
    else
      for (const [index, block] of blocksOf(section.html).entries()) {
        paper.block(block);
        if (index % AT_ONCE === 0) await setImmediate();
      }
  }
  paper.number(footer);
  document.end();
  return document;
}
