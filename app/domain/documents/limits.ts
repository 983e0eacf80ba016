/** The form's field that a document stands in. Safe for the browser. */
export const DOCUMENT = "document";

/** The most that a document's file may be. */
export const DOCUMENT_LIMIT = { bytes: 20 * 1024 * 1024, text: "20 MB" };

/** What a packed document may unpack to; a program that opens it has to hold that. */
export const UNPACKED = { bytes: 200 * 1024 * 1024, text: "200 MB", members: 5_000 };

/** What a browser offers first. */
export const DOCUMENT_TYPES = ".pdf,.docx,.odt";
