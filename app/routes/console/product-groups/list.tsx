import { useLoaderData, useLocation } from "@remix-run/react";
import { canArrange } from "~/domain/catalog/policy";
import { windowOf } from "~/domain/lists/page";
import { findProductGroup } from "~/domain/product-groups/find";
import { listProductGroups } from "~/domain/product-groups/list";
import { href, paths } from "~/paths";
import { productGroupTexts as texts } from "~/texts/product-groups";
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
  const page = await listProductGroups(actor, windowOf(url.searchParams, "text"));
  const created = await createdName(url, page.rows, (id) => findProductGroup(actor, id));
  const deleted = url.searchParams.has("deleted") ? texts.deleted : null;
  return {
    ...{ page, companyId: actor.company.id, may: { arrange: canArrange(actor) } },
    news: created ? say(texts.created, { name: created }) : deleted,
  };
});

export const meta = () => catalogTitle(texts.title);

export const handle = catalogHandle(texts.title);

/** Catalog › Product groups. Row P6. */
export default function ProductGroups() {
  const { page, companyId, may, news } = useLoaderData<typeof loader>();
  const url = useLocation();
  const heads = texts.columns;
  const create = may.arrange && (
    <LinkButton tone="main" icon="plus" href={href(paths.createProductGroup, { companyId })}>
      {texts.create}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} actions={page.rows.length > 0 && create} />
      {news && <Notice tone="ok" live title={news} />}
      <Table
        caption={texts.caption}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={texts.empty} action={create}>
            {texts.emptyHint}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            head: heads.name,
            cell: ({ id, name }) => (
              <NameCell name={name} id={id} href={href(paths.changeProductGroup, { companyId, productGroupId: id })} />
            ),
          },
          {
            ...{ key: "products", head: heads.products, narrowLabel: heads.products, num: true },
            cell: ({ products }) => products,
          },
          {
            ...{ key: "agreements", head: heads.agreements, narrowLabel: heads.agreements, num: true },
            cell: ({ agreements }) => agreements,
          },
        ]}
      />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
