import type PDFDocument from "pdfkit";
import { type Block, type Span } from "./blocks";
import { type Line, linesOf } from "./lines";
import { type Run, runner } from "./runs";
import { type Font, Signs } from "./signs";

type Document = InstanceType<typeof PDFDocument>;

/** In points: a page of A4 and what stays free at its edges. */
const SIDE = { left: 57, right: 57, top: 57, bottom: 64, width: 595.28, height: 841.89 };
const INDENT = 16;

export interface Writing {
  /** Of the tree that reading programs follow. */
  tag?: "H1" | "H2" | "H3" | "P" | "LI" | "Code";
  size?: number;
  indent?: number;
  before?: number;
  color?: string;
  marker?: string;
}

/** Where each stretch of text goes on the pages; fonts change with the scripts. */
export class Paper {
  #runs: (text: string, look: Span) => Run[];
  #y = SIDE.top;
  readonly #fonts = new Map<string, Font>();
  readonly #signs: Signs;

  constructor(readonly document: Document) {
    this.#signs = new Signs(document, (font) => this.#font(font));
    this.#runs = runner((font, code) => this.#font(font).hasGlyphForCodePoint(code));
  }

  /** What a font holds is asked of the font itself; there is no other way to learn it. */
  #font(path: string): Font {
    const known = this.#fonts.get(path);
    if (known) return known;
    this.document.font(path);
    const { font } = (this.document as unknown as { _font: { font: Font } })._font;
    this.#fonts.set(path, font);
    return font;
  }

  #width({ font, text, thin, rightToLeft }: Run, size: number): number {
    if (thin) return this.#signs.width(font, text, size);
    return this.document
      .font(font)
      .fontSize(size)
      .widthOfString(text, rightToLeft ? { features: [] } : {});
  }

  /** Text from the left to the right edge, on as many pages as it takes. */
  write(
    spans: readonly Span[],
    { tag = "P", size = 10, indent = 0, before = 0, color = "#1a1a1a", marker = "" }: Writing = {},
  ) {
    const { document } = this;
    const width = SIDE.width - SIDE.left - SIDE.right - indent;
    const runs = spans.flatMap((span) => this.#runs(span.text, span));
    const leading = size * 1.5;
    const widths = new Map<string, number>();
    // A text without spaces is measured sign by sign.
    const measure = (run: Run) => {
      if (run.text.length > 2) return this.#width(run, size);
      const key = run.font + run.text;
      const known = widths.get(key) ?? this.#width(run, size);
      widths.set(key, known);
      return known;
    };
    const lines = linesOf(runs, width, measure);
    const element = document.struct(tag);
    document.addStructure(element);
    this.#y += before;
    // A heading stays with what it is the head of.
    if (tag.startsWith("H")) this.#room(leading * 3);
    element.add(document.markStructureContent(tag));
    const rightToLeft = runs.find(({ text }) => /\p{L}/u.test(text))?.rightToLeft ?? false;
    for (const [index, line] of lines.entries()) {
      if (this.#room(leading)) element.add(document.markStructureContent(tag));
      document.fillColor(color).strokeColor(color);
      if (index === 0 && marker !== "")
        this.#put(this.#runs(marker, { text: marker }), SIDE.left + indent - INDENT, size);
      const used = line.reduce((sum, piece) => sum + piece.width, 0);
      const placed = rightToLeft ? line.toReversed() : line;
      this.#put(placed, SIDE.left + indent + (rightToLeft ? Math.max(0, width - used) : 0), size);
      this.#y += leading;
    }
    document.endMarkedContent();
    element.end();
  }

  /** One block of a text. */
  block({ kind, level, depth, marker, spans }: Block) {
    const indent = depth * INDENT;
    if (kind === "rule") return this.gap(10);
    if (kind === "heading")
      return this.write(spans, { tag: level <= 3 ? "H2" : "H3", size: level <= 3 ? 12 : 11, before: 8 });
    if (kind !== "code") return this.write(spans, { tag: kind === "item" ? "LI" : "P", indent, marker, before: 4 });
    this.gap(4);
    const text = spans.map((span) => span.text).join("");
    for (const line of text.replace(/\n$/, "").split("\n"))
      this.write([{ text: line.replaceAll("\t", "    "), mono: true }], { tag: "Code", size: 9, indent });
  }

  gap(points: number) {
    this.#y += points;
  }

  /** On every page: what the whole is, and which page this one is of how many. */
  number(footer: (page: number, of: number) => string) {
    const { document } = this;
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      document.switchToPage(page);
      document.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
      document.fillColor("#666666").strokeColor("#666666");
      this.#y = SIDE.height - SIDE.bottom + 20;
      this.#put(this.#runs(footer(page + 1, count), { text: "" }), SIDE.left, 8);
      document.endMarkedContent();
    }
  }

  /** Begins another page when so much does not fit any more. */
  #room(points: number): boolean {
    if (this.#y + points <= SIDE.height - SIDE.bottom) return false;
    this.document.addPage();
    this.#y = SIDE.top;
    return true;
  }

  #put(pieces: Line | Run[], left: number, size: number) {
    const { document } = this;
    let x = left;
    for (const piece of pieces) {
      const { text, font, thin, bold, rightToLeft } = piece;
      const y = this.#y + size;
      if (thin) this.#signs.put(font, text, { x, y, size, bold });
      else
        document
          .font(font)
          .fontSize(size)
          .text(text, x, y, { lineBreak: false, baseline: "alphabetic", ...(rightToLeft && { features: [] }) });
      x += "width" in piece ? piece.width : this.#width(piece, size);
    }
  }
}

export const edges = { top: SIDE.top, bottom: 0, left: SIDE.left, right: SIDE.right };
