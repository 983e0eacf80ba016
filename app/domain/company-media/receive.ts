import { open } from "node:fs/promises";
import type { Operator } from "~/auth/actor";
import { type Arriving, type Received, receiveFile, type Rule } from "~/domain/documents/receive";
import { isPicture } from "~/domain/pictures/draw";
import { judgePicture } from "~/domain/pictures/judge";
import { Invalid } from "~/domain/refusals";
import { MEDIUM, VIDEO_LIMIT } from "./limits";
import { videoKind } from "./videos";

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function judge(path: string) {
  const beginning = await beginningOf(path);
  if (beginning.length === 0) throw new Invalid(MEDIUM, "media-empty");
  if (isPicture(beginning)) return judgePicture(path, MEDIUM);
  const video = await videoKind(path);
  if (!video) throw new Invalid(MEDIUM, "media-type");
  return video;
}

const RULE: Rule = {
  ...{ purpose: "profile-media", field: MEDIUM, limit: VIDEO_LIMIT, judge },
  codes: { tooLarge: "media-too-large", missing: "media-missing" },
};

/**
 * Takes in a picture, of which only the pixels are kept, or a video. Row P9.
 * @throws Invalid("medium") for what is no PNG, JPEG, WebP, MP4 or WebM; TooLarge("medium") beyond 5 and 20 MB
 */
export const receiveMedium = (actor: Operator, file: Arriving): Promise<Received> => receiveFile(actor, file, RULE);
