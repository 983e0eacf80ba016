import { useLoaderData, useLocation } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listNews } from "~/domain/news/list";
import { canWriteNews } from "~/domain/news/policy";
import { href, paths } from "~/paths";
import { newsTexts as texts } from "~/texts/news";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { PartnerTabs } from "../partners/partner-tabs";
import { newsHandle, NewsState, newsTitle } from "./news-page";

export const loader = consoleRoute(async ({ actor, url }) => ({
  page: await listNews(actor, windowOf(url.searchParams)),
  ...{ companyId: actor.company.id, timeZone: actor.timeZone, may: { write: canWriteNews(actor) } },
  deleted: url.searchParams.has("deleted"),
}));

export const meta = () => newsTitle(texts.title);

export const handle = newsHandle();

/** Partners › News: the company's own posts. Row P9. */
export default function News() {
  const { page, companyId, timeZone, may, deleted } = useLoaderData<typeof loader>();
  const url = useLocation();
  const heads = texts.columns;
  const write = may.write && (
    <LinkButton tone="main" icon="plus" href={href(paths.writeNews, { companyId })}>
      {texts.write}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} actions={page.rows.length > 0 && write} />
      <PartnerTabs companyId={companyId} current="news" />
      {deleted && <Notice tone="ok" live title={texts.deleted} />}
      <Table
        caption={texts.caption}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={texts.empty} action={write}>
            {texts.emptyHint}
          </EmptyState>
        }
        columns={[
          {
            key: "title",
            head: heads.title,
            wrap: true,
            cell: ({ id, title }) => (
              <NameCell name={title} id={id} href={href(paths.newsPost, { companyId, newsPostId: id })} />
            ),
          },
          {
            ...{ key: "audience", head: heads.audience, narrowLabel: heads.audience },
            cell: ({ audience }) => texts.audiences[audience],
          },
          { key: "status", head: heads.status, cell: ({ status }) => <NewsState of={status} /> },
          {
            ...{ key: "published", head: heads.published, narrowLabel: heads.published, num: true, priority: 2 },
            cell: ({ publishedAt }) => (publishedAt ? <Time value={publishedAt} timeZone={timeZone} /> : texts.none),
          },
        ]}
      />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
