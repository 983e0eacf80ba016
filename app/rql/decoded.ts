/** Stands for a plus sign that was sent as one, and not as %2B: a noncharacter, which no text of anybody's holds. */
const PLUS = "\uFFFF";

/** A query string as its sender meant it: percent signs are taken for what they stand for, bytes that are no text for what shows that. */
export const decoded = (raw: string): string =>
  raw
    .replaceAll("+", PLUS)
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"));

/** Part of a decoded query, with what a plus sign means there. */
export const plusAs = (sign: "+" | " ", text: string): string => text.replaceAll(PLUS, sign);
