import { searchText } from "~/domain/lists/search";

const TIER_ACCOUNT_ID = /^TA-[\d-]{1,30}$/;

/** What the parent step's address asks for: a search, and a reseller that was created on the way and is to be chosen. */
export function parentQuestion({ searchParams }: URL, kept: string | null | undefined) {
  const made = searchParams.get("chosen") ?? "";
  const brought = TIER_ACCOUNT_ID.test(made) ? made : null;
  return { search: searchText(searchParams.get("q")), brought, chosen: brought ?? kept ?? null };
}
