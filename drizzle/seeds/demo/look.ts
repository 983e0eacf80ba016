import sharp from "sharp";
import { changeLogo } from "~/domain/companies/change-logo";
import type { Staff } from "./companies";

const SIZE = 160;
const BLUE = [29, 78, 216];

/** A ring with a line through it: the meridian. */
function isDrawn(x: number, y: number): boolean {
  const [dx, dy] = [x - SIZE / 2 + 0.5, y - SIZE / 2 + 0.5];
  const distance = Math.hypot(dx, dy);
  return (distance < 78 && distance > 60) || (Math.abs(dx + dy / 3) < 9 && distance < 78);
}

/** Meridian's storefront wears a logo; the others show their names. */
export async function wearLogos({ meridian }: Staff): Promise<void> {
  const pixels = Buffer.alloc(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) if (isDrawn(x, y)) pixels.set([...BLUE, 255], 4 * (y * SIZE + x));
  const drawn = sharp(pixels, { raw: { width: SIZE, height: SIZE, channels: 4 } });
  await changeLogo(meridian, await drawn.png().toBuffer());
}
