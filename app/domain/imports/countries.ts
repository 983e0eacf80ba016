import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

let known: Map<string, string> | undefined;

/** Every English name of a country, and its three letters. */
function names(): Map<string, string> {
  if (known) return known;
  known = new Map();
  const short = new Intl.DisplayNames("en", { type: "region" });
  const long = english.countries as Record<string, string | string[]>;
  for (const [code, three] of Object.entries(countries.getAlpha2Codes()))
    for (const name of [three, short.of(code) ?? code, long[code] ?? code].flat()) known.set(folded(name), code);
  return known;
}

/** The two letters of a country that is named by them, by its three or by its English name; what is none stays as it is. */
export function countryCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (code.length === 2 && countries.isValid(code)) return code;
  return names().get(folded(text)) ?? text;
}
