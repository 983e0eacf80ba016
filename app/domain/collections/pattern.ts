import { BadQuery, type Value } from "~/rql/query";

const ESCAPED = /[\\%_]/g;

/**
 * What like and ilike look for, as the database writes it: a star stands for anything, `\*` is a star, `\\` a backslash.
 * @throws BadQuery of two stars beside one another
 */
export function patternOf(value: Value): string {
  const text = value.is === "text" ? value.text : "";
  let pattern = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (sign === "*" && next === "*")
      throw new BadQuery(`Bad filter query: ** in the value at position ${value.at}. One star stands for anything.`);
    if (sign === "*") pattern += "%";
    else if (sign === "\\" && (next === "*" || next === "\\")) {
      pattern += next.replace(ESCAPED, "\\$&");
      at++;
    } else pattern += sign.replace(ESCAPED, "\\$&");
  }
  return pattern;
}

/** The longest run of letters and signs that a text must hold to fit the pattern; "" when it is too short to look for. */
export function literalIn(pattern: string): string {
  const runs = pattern.split(/(?<!\\)(?:\\\\)*%/).map((run) => run.replace(/\\(.)/gs, "$1"));
  const longest = runs.reduce((one, other) => (other.length > one.length ? other : one), "");
  return [...longest].length >= 3 ? longest : "";
}
