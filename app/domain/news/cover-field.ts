/** The form's field that a cover stands in. Safe for the browser. */
export const COVER = "cover";
