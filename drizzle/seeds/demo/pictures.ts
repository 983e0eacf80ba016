import sharp from "sharp";
import type { Operator } from "~/auth/actor";
import { addMedium } from "~/domain/company-media/add";
import { receiveMedium } from "~/domain/company-media/receive";
import { productId } from "./catalog";
import type { Staff } from "./companies";

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of the drawing's colour over what lies below it; white covers everything. */
  opacity: number | "white";
}

export interface Drawing {
  width: number;
  height: number;
  /** Such as `#6d28d9`. */
  colour: string;
  shapes: readonly Shape[];
}

/** A window of a program, as it is drawn in brochures. */
const screen = (colour: string, lines: readonly number[]): Drawing => ({
  ...{ width: 960, height: 600, colour },
  shapes: [
    { x: 0, y: 0, width: 960, height: 600, opacity: 0.16 },
    { x: 120, y: 80, width: 720, height: 440, opacity: "white" },
    { x: 120, y: 80, width: 720, height: 52, opacity: 1 },
    { x: 120, y: 132, width: 180, height: 388, opacity: 0.22 },
    ...lines.map((width, index) => ({ x: 340, y: 172 + index * 52, width, height: 22, opacity: 0.45 })),
  ],
});

/** A skyline over water, for those who deliver. */
const skyline = (colour: string): Drawing => ({
  ...{ width: 960, height: 540, colour },
  shapes: [
    { x: 0, y: 0, width: 960, height: 540, opacity: 0.14 },
    ...[160, 260, 210, 320, 180, 280, 230].map((height, index) => ({
      ...{ x: 70 + index * 120, y: 420 - height, width: 92, height },
      opacity: 0.35 + (index % 3) * 0.15,
    })),
    { x: 0, y: 420, width: 960, height: 120, opacity: 0.5 },
  ],
});

/** As bytes of red, green and blue. The site reads no drawn formats, so that nobody hands it one; the story has none either. */
function pixelsOf({ width, height, colour, shapes }: Drawing): Buffer {
  const pixels = Buffer.alloc(width * height * 3, 255);
  const ink = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  for (const { opacity, ...shape } of shapes)
    for (let y = shape.y; y < shape.y + shape.height; y++)
      for (let at = (y * width + shape.x) * 3; at < (y * width + shape.x + shape.width) * 3; at++) {
        const below = pixels[at]!;
        pixels[at] = opacity === "white" ? 255 : below + (ink[at % 3]! - below) * opacity;
      }
  return pixels;
}

/** A drawing as the file that somebody hands in. */
export const handedIn = async (drawing: Drawing, name: string) => {
  const { width, height } = drawing;
  const bytes = await sharp(pixelsOf(drawing), { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  return {
    name,
    bytes: (async function* () {
      yield bytes;
    })(),
  };
};

export const drawings = { skyline, screen };

async function show(actor: Operator, caption: string, drawing: Drawing, product = ""): Promise<void> {
  const { id } = await receiveMedium(actor, await handedIn(drawing, "picture.png"));
  await addMedium(actor, { caption, productId: product }, id);
}

/** What Aurora and Meridian show of themselves and their products. Row P9. */
export async function showPictures({ aurora, meridian }: Staff): Promise<void> {
  await show(aurora, "Aurora's office by the river", skyline("#6d28d9"));
  await show(
    aurora,
    "Aurora Suite: a meeting and its notes",
    screen("#6d28d9", [420, 300, 360, 240, 390]),
    productId("suite"),
  );
  await show(
    aurora,
    "Aurora Backup: what was saved last night",
    screen("#0e7490", [240, 240, 400, 320]),
    productId("backup"),
  );
  await show(meridian, "Our warehouse of licences", skyline("#1d4ed8"));
}
