/** The most that the file of a picture for partners may be. Safe for the browser. */
export const PICTURE_LIMIT = { bytes: 5 * 1024 * 1024, text: "5 MB" };

/** What a browser offers first. */
export const PICTURE_TYPES = "image/png,image/jpeg,image/webp";
