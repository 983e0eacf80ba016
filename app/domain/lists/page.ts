/** Which rows of a list a page shows: so many, after or before a row the reader has seen. */
export interface Window {
  size: number;
  after?: Cursor;
  before?: Cursor;
}

/** The place of a row in a list's order: its sort value and its id. */
export type Cursor = [value: string, id: string];

export interface Page<Row> {
  rows: Row[];
  /** Cursors for the links, where there is something to lead to. */
  previous: string | null;
  next: string | null;
}

/** Counting stops here; a page says "10,000+". */
export const COUNT_CAP = 10_000;

/** How many rows a query finds, counted up to `cap` and one. */
export interface Counted {
  total: number;
  cap: number;
}

export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

/** Forgives: a cursor that is none means the beginning. */
export function decodeCursor(text: string | null): Cursor | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((part) => typeof part === "string" && !part.includes("\0"))
    ) {
      return value as Cursor;
    }
  } catch {
    // no cursor
  }
  return undefined;
}

/** How many rows a page may show. */
export const SIZES = [25, 50, 100];

/** What the first part of a cursor is: a name, or a moment. */
export type CursorType = "text" | "timestamptz";

const isMoment = (text: string) => {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text && /^(?!0000)\d{4}-/.test(text);
};

/**
 * The window a list's address asks for.
 * @param type of the list's sort column: a cursor of another order means the beginning
 */
export function windowOf(search: URLSearchParams, type: CursorType = "timestamptz"): Window {
  const size = Number(search.get("size"));
  const cursor = (name: string) => {
    const found = decodeCursor(search.get(name));
    return found && (type === "text" || isMoment(found[0])) ? found : undefined;
  };
  const after = cursor("after");
  const before = after ? undefined : cursor("before");
  return { size: SIZES.includes(size) ? size : 50, after, before };
}

/**
 * Cuts a page out of `size + 1` rows.
 * @param found in reading order when going forward, in reverse when the window looks back
 */
export function pageOf<Row>(found: Row[], { size, after, before }: Window, cursorOf: (row: Row) => Cursor): Page<Row> {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (before) rows.reverse();
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const hasPrevious = before ? more : Boolean(after);
  const hasNext = before ? true : more;
  return {
    rows,
    previous: hasPrevious && first ? encodeCursor(cursorOf(first)) : null,
    next: hasNext && last ? encodeCursor(cursorOf(last)) : null,
  };
}
