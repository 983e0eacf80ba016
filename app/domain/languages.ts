/** The languages that a person or a company can ask for, by their ISO 639 codes. */
export const LANGUAGES = ["en", "de", "es", "fr", "it", "nl", "pl", "pt"] as const;
