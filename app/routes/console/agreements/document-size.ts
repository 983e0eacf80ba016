import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";

const MEGABYTE = 1024 * 1024;

/** How large a document is, as people say it. */
export const documentSize = (bytes: number): string =>
  bytes < MEGABYTE
    ? say(texts.kilobytes, { size: Math.ceil(bytes / 1024) })
    : say(texts.megabytes, { size: Math.round((bytes / MEGABYTE) * 10) / 10 });
