/** The most that one form may send; the server and the gates say no beyond it. */
export const BODY_LIMIT = 2 * 1024 * 1024;
export const BODY_LIMIT_TEXT = "2 MB";
