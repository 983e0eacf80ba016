const names = new Map<string, Intl.DisplayNames>();

/** A language by the name people use for it, in English or another language. */
export function languageName(code: string, language = "en"): string {
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames(language, { type: "language", fallback: "code" })));
  return known.of(code) ?? code;
}

export const languageOptions = (codes: readonly string[], language = "en") =>
  codes
    .map((value) => ({ value, label: languageName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
