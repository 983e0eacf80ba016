import countries from "i18n-iso-countries";

const options = new Map<string, { value: string; label: string }[]>();
const names = new Map<string, Intl.DisplayNames>();

/** A country by the name people use for it in a language: China, not the People's Republic of China. */
export function countryName(code: string, language = "en"): string {
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames(language, { type: "region", fallback: "code" })));
  return countries.isValid(code) ? (known.of(code.toUpperCase()) ?? code) : code;
}

/** Every country, in the language's order. */
export function countryOptions(language = "en") {
  let known = options.get(language);
  if (!known) {
    const order = new Intl.Collator(language).compare;
    known = Object.keys(countries.getAlpha2Codes())
      .map((value) => ({ value, label: countryName(value, language) }))
      .sort((a, b) => order(a.label, b.label));
    options.set(language, known);
  }
  return known;
}
