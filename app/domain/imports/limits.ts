/** The form's field that the file stands in. Safe for the browser. */
export const SHEET = "sheet";

/** The most that a file may be, and the most rows in it. */
export const SHEET_LIMIT = { bytes: 50 * 1024 * 1024, text: "50 MB", rows: 200_000 };

/** What a browser offers first. */
export const SHEET_TYPES = ".csv,.xlsx";

/** The rows of an import are kept for so many days; then its summary alone. */
export const KEPT_DAYS = 7;

/** As much of one company's as may lie there: so many imports, and so many rows in all of them. */
export const KEPT = { imports: 200, rows: 2_000_000 };
