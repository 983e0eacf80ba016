/** The form's field that a document stands in. Safe for the browser. */
export const DOCUMENT = "document";

/** The most that a document's file may be. */
export const DOCUMENT_LIMIT = { bytes: 20 * 1024 * 1024, text: "20 MB" };

/** What a packed document may unpack to; a program that opens it has to hold that. */
export const UNPACKED = { bytes: 200 * 1024 * 1024, text: "200 MB", members: 5_000 };

/** What a browser offers first. */
export const DOCUMENT_TYPES = ".pdf,.docx,.odt";

/** As many files of one company's as may lie there while nothing refers to them. */
export const MOST_WAITING = 200;

/** As many files of one company's as may be on their way at once: they are looked at one after the other, and others wait behind them. */
export const MOST_ARRIVING = 8;

/** What all files of one company's may take up. */
export const COMPANY_ROOM = { bytes: 10 * 1024 ** 3, text: "10 GB" };
