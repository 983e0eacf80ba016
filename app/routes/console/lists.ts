import { COUNT_CAP, type Counted, type Page, SIZES } from "~/domain/lists/page";
import { listTexts } from "~/texts/lists";

/** Whatever the addresses of our lists ask for. Nothing else is carried from one to the next, and nothing at any length. */
const KNOWN = new Map<string, number>([
  ...["q", "parent", "after", "before"].map((name) => [name, 1_500] as const),
  ...["type", "hub", "environment", "created", "changed", "pending"].map((name) => [name, 40] as const),
  ...["status", "product", "vendor", "account", "age"].map((name) => [name, 40] as const),
  ...["marketplace", "kind"].map((name) => [name, 40] as const),
  ...["first", "never"].map((name) => [name, 40] as const),
  ...["by", "deed", "since"].map((name) => [name, 81] as const),
  ["subject", 60],
  ...["partner", "update", "waiting", "verdict"].map((name) => [name, 40] as const),
  ...["sort", "size", "view", "from", "to"].map((name) => [name, 40] as const),
  ["columns", 300],
]);

/** What was carried on last: a page asks for the same address some twenty times. */
let latest: { search: string; kept: URLSearchParams } | undefined;

/** What of an address's query a list may carry on, each parameter once. */
export function carried(search: string): URLSearchParams {
  if (latest?.search !== search) latest = { search, kept: known(search) };
  return new URLSearchParams(latest.kept);
}

function known(search: string): URLSearchParams {
  const [asked, kept] = [new URLSearchParams(search), new URLSearchParams()];
  for (const [name, longest] of KNOWN) {
    const value = asked.get(name);
    if (value && value.length <= longest) kept.set(name, value);
  }
  return kept;
}

/** A list's address with some of its parameters changed; a new order or filter begins at the first page. */
export function withParameters(
  url: { pathname: string; search: string },
  changes: Record<string, string | null>,
): string {
  const search = carried(url.search);
  for (const place of ["after", "before"]) search.delete(place);
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
