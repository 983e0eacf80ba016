import { Invalid } from "~/domain/refusals";

/** The most that a logo's file may be. */
export const LOGO_LIMIT = { bytes: 1024 * 1024, text: "1 MB" };

const MOST_PIXELS = 16_000_000;
const [WIDTH, HEIGHT] = [800, 200];

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

/** Whether the bytes are one of the pictures we take, by how they begin. */
const isPicture = (bytes: Buffer) =>
  bytes.subarray(0, 8).equals(PNG) ||
  bytes.subarray(0, 3).equals(JPEG) ||
  (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP");

const looksLikeSvg = (bytes: Buffer) =>
  /<svg[\s/>]/i.test(bytes.toString("utf8", 0, 4096)) || bytes.toString("utf16le", 0, 4096).includes("<svg");

export interface Logo {
  png: Buffer;
  width: number;
  height: number;
}

/** One picture at a time: a large one takes tens of megabytes while it is drawn. */
let before: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = before.then(work, work);
  before = turn.catch(() => undefined);
  return turn;
}

/**
 * The picture drawn anew as a PNG that fits into 800 × 200: pixels alone, so that nothing else that a file can carry goes on.
 * @throws Invalid("logo") for anything but a whole PNG, JPEG or WebP picture of at most 16 million pixels
 */
export async function drawLogo(bytes: Buffer): Promise<Logo> {
  if (bytes.length === 0) throw new Invalid("logo", "logo-required");
  if (bytes.length > LOGO_LIMIT.bytes) throw new Invalid("logo", "logo-too-large", { limit: LOGO_LIMIT.text });
  if (!isPicture(bytes)) throw new Invalid("logo", looksLikeSvg(bytes) ? "logo-svg" : "logo-type");
  const sharp = await (brought ??= bringIn());
  try {
    const { data, info } = await inTurn(() =>
      sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: false, failOn: "error", sequentialRead: true })
        .rotate()
        .resize({ width: WIDTH, height: HEIGHT, fit: "inside", withoutEnlargement: true })
        .timeout({ seconds: 10 })
        .png({ compressionLevel: 9 })
        .toBuffer({ resolveWithObject: true }),
    );
    return { png: data, width: info.width, height: info.height };
  } catch (error) {
    const bomb = error instanceof Error && /pixel limit/i.test(error.message);
    throw bomb
      ? new Invalid("logo", "logo-too-many-pixels", { megapixels: MOST_PIXELS / 1_000_000 })
      : new Invalid("logo", "logo-broken");
  }
}
