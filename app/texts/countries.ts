import countries from "i18n-iso-countries";

const names = new Map<string, { value: string; label: string }[]>();

/** Every country by its name in a language, in that language's order. */
export function countryOptions(language = "en") {
  let options = names.get(language);
  if (!options) {
    const order = new Intl.Collator(language).compare;
    options = Object.entries(countries.getNames(language, { select: "official" }))
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => order(a.label, b.label));
    names.set(language, options);
  }
  return options;
}

export const countryName = (code: string, language = "en") => countries.getName(code, language) ?? code;
