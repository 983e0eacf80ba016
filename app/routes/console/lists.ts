import { COUNT_CAP, type Counted, type Page, SIZES } from "~/domain/lists/page";
import { listTexts } from "~/texts/lists";

/** What an address says once, after a deed. */
const NEWS = ["deleted", "saved", "decided", "kept"];

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

/** The pager of a page of a list, with how many rows there are when they were counted. */
export function pagerOf(
  url: { pathname: string; search: string },
  page: Pick<Page<unknown>, "previous" | "next"> & Partial<Counted>,
) {
  const { total, cap = COUNT_CAP } = page;
  return {
    previous: page.previous === null ? undefined : withParameters(url, { before: page.previous }),
    next: page.next === null ? undefined : withParameters(url, { after: page.next }),
    ...(total === undefined ? {} : { total: Math.min(total, cap), capped: total > cap }),
  };
}

/** The page sizes that a list's pager offers. */
export const sizesOf = (url: { pathname: string; search: string }, { size }: { size: number }) => ({
  label: listTexts.pageSize,
  choices: SIZES.map((choice) => ({
    size: choice,
    href: withParameters(url, { size: String(choice) }),
    current: choice === size,
  })),
});
