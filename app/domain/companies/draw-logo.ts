import { draw, isPicture, MEGAPIXELS, Undrawable } from "~/domain/pictures/draw";
import { Invalid } from "~/domain/refusals";

/** The most that a logo's file may be. */
export const LOGO_LIMIT = { bytes: 1024 * 1024, text: "1 MB" };

const FRAME = { width: 800, height: 200 };

const looksLikeSvg = (bytes: Buffer) =>
  /<svg[\s/>]/i.test(bytes.toString("utf8", 0, 4096)) || bytes.toString("utf16le", 0, 4096).includes("<svg");

export interface Logo {
  png: Buffer;
  width: number;
  height: number;
}

/**
 * The picture drawn anew as a PNG that fits into 800 × 200: pixels alone, so that nothing else that a file can carry goes on.
 * @throws Invalid("logo") for anything but a whole PNG, JPEG or WebP picture of at most 16 million pixels
 */
export async function drawLogo(bytes: Buffer): Promise<Logo> {
  if (bytes.length === 0) throw new Invalid("logo", "logo-required");
  if (bytes.length > LOGO_LIMIT.bytes) throw new Invalid("logo", "logo-too-large", { limit: LOGO_LIMIT.text });
  if (!isPicture(bytes)) throw new Invalid("logo", looksLikeSvg(bytes) ? "logo-svg" : "logo-type");
  try {
    const { data, ...size } = await draw(bytes, { ...FRAME, as: (picture) => picture.png({ compressionLevel: 9 }) });
    return { png: data, ...size };
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    throw error.why === "pixels"
      ? new Invalid("logo", "logo-too-many-pixels", { megapixels: MEGAPIXELS })
      : new Invalid("logo", "logo-broken");
  }
}
