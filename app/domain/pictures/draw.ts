import type { Sharp } from "sharp";

const MOST_PIXELS = 16_000_000;

/** For the sentence of `pixels`. */
export const MEGAPIXELS = MOST_PIXELS / 1_000_000;

/** Brought in by the first who needs it. Only what we take is read at all, whatever a file says of itself. */
async function bringIn() {
  const { default: sharp } = await import("sharp");
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"],
  });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

let brought: ReturnType<typeof bringIn> | undefined;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Whether bytes are one of the pictures we take, by how they begin. */
export const isPicture = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8).equals(PNG) ||
  bytes.subarray(0, 3).equals(JPEG) ||
  (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP");

/** One picture at a time: a large one takes tens of megabytes while it is drawn. */
let before: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = before.then(work, work);
  before = turn.catch(() => undefined);
  return turn;
}

/** Why a picture cannot be drawn: damaged or cut off, or more pixels than we unpack. */
export class Undrawable extends Error {
  constructor(readonly why: "broken" | "pixels") {
    super(why);
  }
}

interface Wanted {
  width: number;
  height: number;
  /** In which format it is written. */
  as: (picture: Sharp) => Sharp;
}

/**
 * A picture drawn anew within a frame: pixels alone, so that nothing else that a file can carry goes on.
 * @param bytes that `isPicture` has looked at
 * @throws Undrawable
 */
export async function draw(bytes: Buffer, { width, height, as }: Wanted) {
  const sharp = await (brought ??= bringIn());
  const drawn = () =>
    as(
      sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: false, failOn: "error", sequentialRead: true })
        .rotate()
        .resize({ width, height, fit: "inside", withoutEnlargement: true })
        .timeout({ seconds: 10 }),
    ).toBuffer({ resolveWithObject: true });
  try {
    const { data, info } = await inTurn(drawn);
    return { data, width: info.width, height: info.height };
  } catch (error) {
    throw new Undrawable(error instanceof Error && /pixel limit/i.test(error.message) ? "pixels" : "broken");
  }
}
