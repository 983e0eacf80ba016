const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** A language by the name people use for it. */
export const languageName = (code: string): string => names.of(code) ?? code;

export const languageOptions = (codes: readonly string[]) =>
  codes.map((value) => ({ value, label: languageName(value) })).sort((a, b) => a.label.localeCompare(b.label, "en"));
