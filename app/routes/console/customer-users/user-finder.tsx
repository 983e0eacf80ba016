import type { ReactNode } from "react";
import { type CustomerUserQuery, isFiltered } from "~/domain/customer-users/query";
import { isShort } from "~/domain/lists/search";
import { userTexts as texts } from "~/texts/customer-users";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm } from "~/ui/form";
import { SearchField } from "~/ui/search-field";
import { ListFilters } from "../list-filters";
import { Kept } from "../list-tools";
import { userFilters } from "./user-filters";

interface Props {
  query: CustomerUserQuery;
  url: { pathname: string; search: string };
}

/** Search and filters above the users of one customer, or of all. Row S2. */
export const UserFinder = ({ query, url }: Props) => (
  <FilterForm action={url.pathname} label={texts.findLabel}>
    <SearchField name="q" label={texts.find} placeholder={texts.find} defaultValue={query.search} slash />
    <ListFilters filters={userFilters(query)} url={url} />
    <Kept url={url} names={["sort", "size"]} />
  </FilterForm>
);

/** What stands in place of the rows: that nobody fits, or, where nobody was left out, the children. */
export function NobodyThere({ query, url, children }: Props & { children: ReactNode }) {
  if (!isFiltered(query)) return children;
  const short = query.search !== "" && isShort(query.search);
  const all = <LinkButton href={url.pathname}>{texts.showAll}</LinkButton>;
  return (
    <EmptyState icon="search" title={texts.nothingFound} action={all}>
      {short ? texts.nothingFoundShort : texts.nothingFoundHint}
    </EmptyState>
  );
}
