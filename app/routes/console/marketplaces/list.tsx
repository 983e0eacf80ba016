import { useLoaderData, useLocation } from "@remix-run/react";
import { canArrange } from "~/domain/catalog/policy";
import { windowOf } from "~/domain/lists/page";
import { findMarketplace } from "~/domain/marketplaces/find";
import { listMarketplaces } from "~/domain/marketplaces/list";
import { href, paths } from "~/paths";
import { marketplaceTexts as texts } from "~/texts/marketplaces";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { NameCell, Table } from "~/ui/table";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { createdName } from "../created-name.server";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";

export const loader = consoleRoute(async ({ actor, url }) => {
  const page = await listMarketplaces(actor, windowOf(url.searchParams, "text"));
  return {
    ...{ page, companyId: actor.company.id, may: { arrange: canArrange(actor) } },
    created: await createdName(url, page.rows, (id) => findMarketplace(actor, id)),
  };
});

export const meta = () => catalogTitle(texts.title);

export const handle = catalogHandle(texts.title);

/** Catalog › Marketplaces. Row P5. */
export default function Marketplaces() {
  const { page, companyId, may, created } = useLoaderData<typeof loader>();
  const url = useLocation();
  const heads = texts.columns;
  const create = may.arrange && (
    <LinkButton tone="main" icon="plus" href={href(paths.createMarketplace, { companyId })}>
      {texts.create}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} actions={page.rows.length > 0 && create} />
      {created && <Notice tone="ok" live title={say(texts.created, { name: created })} />}
      <Table
        caption={texts.caption}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={texts.empty} action={create}>
            {may.arrange ? texts.emptyHint : texts.emptyReseller}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            head: heads.name,
            cell: ({ id, name }) => (
              <NameCell name={name} id={id} href={href(paths.changeMarketplace, { companyId, marketplaceId: id })} />
            ),
          },
          { key: "zone", head: heads.zone, cell: ({ zone }) => texts.zones[zone] },
          { key: "currency", head: heads.currency, narrowLabel: heads.currency, cell: ({ currency }) => currency },
          {
            ...{ key: "hubs", head: heads.hubs, narrowLabel: heads.hubs, wrap: true, priority: 2, stacked: true },
            cell: ({ hubs }) => hubs.join(", ") || "—",
          },
          {
            ...{ key: "listed", head: heads.listed, narrowLabel: heads.listed, num: true },
            cell: ({ listed }) => listed,
          },
        ]}
      />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
