/** Something to read, not blanks alone. */
export const HAS_TEXT = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of text: what no field shows becomes a blank. */
export const line = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** Signs that turn around whatever follows them, so that a name reads as another. Marks and joiners, which scripts need, are none of them. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** The name of a person or a company, who is chosen from lists and asked about: nothing in it turns its neighbours around. */
export const personLine = (text: string) => line(text.replace(TURNS, ""));

/** The same, without the signs that only steer how text is set. */
export const plainLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
