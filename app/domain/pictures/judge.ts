import { readFile, stat } from "node:fs/promises";
import { Invalid, TooLarge } from "~/domain/refusals";
import { draw, isPicture, MEGAPIXELS, Undrawable } from "./draw";
import { PICTURE_LIMIT } from "./limits";

const FRAME = { width: 2000, height: 2000 };

/**
 * A file's picture, drawn anew as WebP within 2,000 × 2,000.
 * @param field of the form
 * @throws Invalid, TooLarge of the field
 */
export async function judgePicture(path: string, field: string) {
  const { size } = await stat(path);
  if (size === 0) throw new Invalid(field, "media-empty");
  if (size > PICTURE_LIMIT.bytes) throw new TooLarge(field, "picture-too-large", { limit: PICTURE_LIMIT.text });
  const bytes = await readFile(path);
  if (!isPicture(bytes)) throw new Invalid(field, "picture-type");
  try {
    const { data } = await draw(bytes, { ...FRAME, as: (picture) => picture.webp({ quality: 84 }) });
    return { mediaType: "image/webp", ending: "webp", bytes: data };
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    throw error.why === "pixels"
      ? new Invalid(field, "picture-too-many-pixels", { megapixels: MEGAPIXELS })
      : new Invalid(field, "media-broken");
  }
}
