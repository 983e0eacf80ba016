import { useLocation } from "@remix-run/react";
import { LOOKED_THROUGH } from "~/domain/activity/limits";
import type { listActivity } from "~/domain/activity/list";
import { type ActivityQuery, isFiltered } from "~/domain/activity/query";
import { activityTexts as texts } from "~/texts/activity";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm, Results } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Pager } from "~/ui/pager";
import { ListFilters } from "../list-filters";
import { Kept } from "../list-tools";
import { pagerOf, withParameters } from "../lists";
import { activityFilters } from "./activity-filters";
import { Entries } from "./entries";

interface Props {
  page: Awaited<ReturnType<typeof listActivity>>;
  query: ActivityQuery;
  actors: readonly { id: string; name: string }[];
  companyId: string;
  timeZone: string;
  /** The list's own address, and that of its export. */
  at: { list: string; export: string };
}

/** Filters, entries and pages of the audit trail. */
export function ActivityList({ page, query, actors, companyId, timeZone, at }: Props) {
  const url = useLocation();
  const empty = isFiltered(query) ? (
    <EmptyState
      icon="search"
      title={texts.nothingFound}
      action={<LinkButton href={at.list}>{texts.showAll}</LinkButton>}
    >
      {texts.nothingFoundHint}
    </EmptyState>
  ) : (
    <EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>
  );
  return (
    <>
      <FilterForm
        action={at.list}
        label={texts.filters}
        end={
          <LinkButton href={withParameters({ ...url, pathname: at.export }, {})} data-follow="">
            {texts.exportCsv}
          </LinkButton>
        }
      >
        <ListFilters filters={activityFilters(query, actors)} url={url} />
        <Kept url={url} names={["size"]} />
      </FilterForm>
      <Results>
        {query.sinceUnread && <Notice tone="wait">{texts.sinceUnread}</Notice>}
        {page.goesOn && <Notice>{say(texts.goesOn, { count: LOOKED_THROUGH })}</Notice>}
        {page.rows.length > 0 ? (
          <Entries rows={page.rows} companyId={companyId} timeZone={timeZone} />
        ) : (
          !page.goesOn && empty
        )}
        <Pager {...pagerOf(url, page)} />
      </Results>
    </>
  );
}
