import { COUNT_CAP, type Page } from "~/domain/lists/page";

/** What an address says once, after a deed. */
const NEWS = ["deleted", "saved", "decided"];

/** A list's address with some of its parameters changed; a new order or filter begins at the first page. */
export function withParameters(
  url: { pathname: string; search: string },
  changes: Record<string, string | null>,
): string {
  const search = new URLSearchParams(url.search);
  for (const once of ["after", "before", ...NEWS]) search.delete(once);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  return text ? `${url.pathname}?${text}` : url.pathname;
}

/** The pager of a page of a list. */
export function pagerOf(
  url: { pathname: string; search: string },
  page: Pick<Page<unknown>, "previous" | "next">,
  total?: number,
) {
  return {
    previous: page.previous === null ? undefined : withParameters(url, { before: page.previous }),
    next: page.next === null ? undefined : withParameters(url, { after: page.next }),
    ...(total === undefined ? {} : { total: Math.min(total, COUNT_CAP), capped: total > COUNT_CAP }),
  };
}
