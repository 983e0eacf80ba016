/** So many of the company's entries are looked through for one page: a filter that few of them pass goes on with the next. */
export const LOOKED_THROUGH = 10_000;
