/** Something to read, not blanks alone. */
export const HAS_TEXT = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of text: what no field shows becomes a blank. */
export const line = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** The same, without the signs that only steer how text is set. */
export const plainLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
