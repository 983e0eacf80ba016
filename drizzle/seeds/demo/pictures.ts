import sharp from "sharp";
import type { Operator } from "~/auth/actor";
import { addMedium } from "~/domain/company-media/add";
import { receiveMedium } from "~/domain/company-media/receive";
import { productId } from "./catalog";
import type { Staff } from "./companies";

/** Windows of a program, as they are drawn in brochures. */
const screen = (colour: string, lines: readonly number[]) => `
<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600">
  <rect width="960" height="600" fill="${colour}" opacity="0.16"/>
  <rect x="120" y="80" width="720" height="440" rx="18" fill="#fff"/>
  <rect x="120" y="80" width="720" height="52" rx="18" fill="${colour}"/>
  <rect x="120" y="114" width="180" height="406" fill="${colour}" opacity="0.22"/>
  ${lines.map((width, index) => `<rect x="340" y="${168 + index * 52}" width="${width}" height="22" rx="11" fill="${colour}" opacity="0.45"/>`).join("")}
</svg>`;

/** A skyline over water, for those who deliver. */
const skyline = (colour: string) => `
<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">
  <rect width="960" height="540" fill="${colour}" opacity="0.14"/>
  <circle cx="720" cy="150" r="64" fill="${colour}" opacity="0.3"/>
  ${[160, 260, 210, 320, 180, 280, 230].map((height, index) => `<rect x="${70 + index * 120}" y="${420 - height}" width="92" height="${height}" fill="${colour}" opacity="${0.35 + (index % 3) * 0.15}"/>`).join("")}
  <rect y="420" width="960" height="120" fill="${colour}" opacity="0.5"/>
</svg>`;

/** A drawing as the file that somebody hands in. */
export const handedIn = async (drawing: string, name: string) => {
  const bytes = await sharp(Buffer.from(drawing)).png().toBuffer();
  return {
    name,
     
    bytes: (async function* () {
      yield bytes;
    })(),
  };
};

export const drawings = { skyline, screen };

async function show(actor: Operator, caption: string, drawing: string, product = ""): Promise<void> {
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
