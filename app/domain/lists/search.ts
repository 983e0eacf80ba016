import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { beginningOf } from "~/db/schema/columns";
import { foldedForLike } from "./fold";

/** A search needs this many characters, in any script; fewer are looked for at the beginning only. */
export const SEARCH_LENGTH = 3;

/** A search shows as many as it finds first, in the list's order; the page says when there are more. */
export const SEARCH_CAP = 1_000;

/** What was typed, as it is looked for: one line, no more than a name is long. */
export const searchText = (typed: string | null): string =>
  (typed ?? "").replaceAll("\0", "").replace(/\s+/g, " ").trim().slice(0, 200);

export const isShort = (text: string) => [...text].length < SEARCH_LENGTH;

/** @param column a folded text, such as `tier_accounts.search` */
export const matches = (column: AnyPgColumn, text: string): SQL | undefined => {
  if (text === "") return undefined;
  return isShort(text)
    ? sql`${beginningOf(column)} like ${foldedForLike(text)} || '%'`
    : sql`${column} like '%' || ${foldedForLike(text)} || '%'`;
};
