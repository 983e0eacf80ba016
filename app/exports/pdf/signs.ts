import type PDFDocument from "pdfkit";

type Document = InstanceType<typeof PDFDocument>;

interface Command {
  command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
  args: number[];
}

/** As much of a font as is asked for here. */
export interface Font {
  unitsPerEm: number;
  hasGlyphForCodePoint: (sign: number) => boolean;
  glyphForCodePoint: (sign: number) => { advanceWidth: number; path: { commands: Command[] } };
}

interface Sign {
  name: string;
  /** The drawing, as an object of the file that pages refer to. */
  drawing: PDFKit.PDFKitReference;
  /** In parts of the font's size. */
  advance: number;
  unitsPerEm: number;
}

const OPERATORS = { moveTo: "m", lineTo: "l", bezierCurveTo: "c", closePath: "h" } as const;

const round = (value: number) => Math.round(value * 100) / 100;

/** A glyph's outline in the language of PDF, which knows cubic curves alone. */
function outlineOf(commands: readonly Command[]): string {
  let [x, y] = [0, 0];
  const written = commands.map(({ command, args }) => {
    const from = [x, y] as const;
    if (args.length >= 2) [x, y] = args.slice(-2) as [number, number];
    if (command !== "quadraticCurveTo") return [...args.map(round), OPERATORS[command]].join(" ");
    const [controlX, controlY] = args as [number, number];
    const towards = (end: number, control: number) => round(end + ((control - end) * 2) / 3);
    const first = [towards(from[0], controlX), towards(from[1], controlY)];
    return [...first, towards(x, controlX), towards(y, controlY), round(x), round(y), "c"].join(" ");
  });
  return written.join("\n");
}

/** Signs of fonts that cannot be taken into the file: each is drawn once, and stands wherever it is referred to. */
export class Signs {
  readonly #known = new Map<string, Sign>();

  constructor(
    readonly document: Document,
    readonly fontAt: (path: string) => Font,
  ) {}

  #sign(font: string, sign: string, bold: boolean): Sign {
    const key = `${sign}${bold ? "*" : ""}${font}`;
    const known = this.#known.get(key);
    if (known) return known;
    const { unitsPerEm, glyphForCodePoint } = this.fontAt(font);
    const { advanceWidth, path } = glyphForCodePoint.call(this.fontAt(font), sign.codePointAt(0)!);
    const drawing = this.document.ref({
      ...{ Type: "XObject", Subtype: "Form", FormType: 1, Resources: {} },
      BBox: [-unitsPerEm, -unitsPerEm, 2 * unitsPerEm, 2 * unitsPerEm],
    });
    // The font is a thin one: a line around each sign gives it weight.
    const weight = unitsPerEm * (bold ? 0.06 : 0.025);
    drawing.end(Buffer.from(`${weight} w\n${outlineOf(path.commands)}\nB`));
    const made = { name: `S${this.#known.size}`, drawing, advance: advanceWidth / unitsPerEm, unitsPerEm };
    this.#known.set(key, made);
    return made;
  }

  /** How wide a text is, in points. */
  width(font: string, text: string, size: number): number {
    return [...text].reduce((sum, sign) => sum + this.#sign(font, sign, false).advance * size, 0);
  }

  /** Puts a text on the page's line at `y`, with what it stands for beside it. */
  put(font: string, text: string, { x, y, size, bold }: { x: number; y: number; size: number; bold: boolean }): void {
    const { document } = this;
    document.markContent("Span", { actual: text });
    let left = x;
    for (const one of text) {
      const { name, drawing, advance, unitsPerEm } = this.#sign(font, one, bold);
      const scale = size / unitsPerEm;
      (document.page as unknown as { xobjects: Record<string, unknown> }).xobjects[name] = drawing;
      document.addContent(
        `q ${scale.toFixed(6)} 0 0 ${(-scale).toFixed(6)} ${round(left)} ${round(y)} cm /${name} Do Q`,
      );
      left += advance * size;
    }
    document.endMarkedContent();
  }
}
