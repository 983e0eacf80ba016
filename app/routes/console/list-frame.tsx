import type { ReactNode } from "react";
import type { Counted, Page } from "~/domain/lists/page";
import type { View } from "~/domain/saved-views/list";
import { type ViewedList, viewQuery } from "~/domain/saved-views/query";
import { listTexts } from "~/texts/lists";
import { LinkButton } from "~/ui/button";
import { FilterForm, Results } from "~/ui/form";
import { Pager } from "~/ui/pager";
import { SearchField } from "~/ui/search-field";
import { type ListFilter, ListFilters } from "./list-filters";
import { ExportMenu, Kept, MoreThanShown, RowsForm } from "./list-tools";
import { pagerOf, sizesOf, withParameters } from "./lists";
import { ViewLinks } from "./saved-views/view-links";

interface Props {
  list: ViewedList;
  companyId: string;
  url: { pathname: string; search: string };
  /** Where the list, its choice of columns where it has one, and its export stand. */
  at: { list: string; columns?: string; export: string };
  views: readonly View[];
  may: { save: boolean };
  /** What the search is called, and what it looks for. */
  texts: { findLabel: string; find: string };
  query: { search: string; window: { size: number } };
  page: Page<unknown> & Counted;
  filters: readonly ListFilter[];
  /** The table, or what stands in its place. */
  children: ReactNode;
}

/** What stands around the rows of a list: its views, its search and filters, columns, export, and its pages. Row C1. */
export function ListFrame({ list, companyId, url, at, views, may, texts, query, page, filters, children }: Props) {
  const saveable = may.save && viewQuery(list, new URLSearchParams(url.search)) !== "";
  return (
    <>
      <ViewLinks list={list} views={views} companyId={companyId} url={url} listPath={at.list} saveable={saveable} />
      <FilterForm
        action={at.list}
        label={texts.findLabel}
        end={
          <>
            {at.columns !== undefined && (
              <LinkButton href={withParameters({ ...url, pathname: at.columns }, {})} data-follow="">
                {listTexts.columns}
              </LinkButton>
            )}
            <ExportMenu />
          </>
        }
      >
        <SearchField name="q" label={texts.find} placeholder={texts.find} defaultValue={query.search} slash />
        <ListFilters filters={filters} url={url} />
        <Kept url={url} names={["sort", "size", "columns", "view"]} />
      </FilterForm>
      <Results>
        <MoreThanShown search={query.search} total={page.total} />
        <RowsForm url={url} action={at.export} />
        {children}
        {page.total > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, query.window)} />}
      </Results>
    </>
  );
}
