/** A sign that begins a formula, with unseen characters before it or not, plain or full-width. */
const SIGN = "[\\s\\p{Cf}\\p{Cc}]*[=+\\-@＝＋－＠]";
const AT_THE_BEGINNING = new RegExp(`^(?:${SIGN}|[\\t\\r\\n])`, "u");
/** What some spreadsheet may take for the end of a cell: a semicolon, in much of Europe. */
const AFTER_AN_END = new RegExp(`([;|\\t\\r\\n])(?=${SIGN})`, "gu");
const MENDED = new RegExp(`([;|\\t\\r\\n])'(?=${SIGN})`, "gu");

/** A text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one. */
export function harmless(text: string): string {
  const safe = text.replace(AFTER_AN_END, "$1'");
  return AT_THE_BEGINNING.test(safe) ? `'${safe}` : safe;
}

/**
 * The text that `harmless` was given. Where its author wrote such an apostrophe it is lost: whoever knows what stood there before asks
 * whether `harmless` writes it as the cell has it.
 */
export function asWritten(cell: string): string {
  const bare = cell.startsWith("'") && AT_THE_BEGINNING.test(cell.slice(1)) ? cell.slice(1) : cell;
  return bare.replace(MENDED, "$1");
}
