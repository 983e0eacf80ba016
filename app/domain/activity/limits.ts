/** So many of the company's entries are looked through for one page: a filter that few of them pass goes on with the next. */
export const LOOKED_THROUGH = 10_000;

/** A number that no entry reaches. */
export const LAST = "9007199254740991";
