import { useLoaderData, useLocation } from "@remix-run/react";
import { listProducts } from "~/domain/products/list";
import { windowOf } from "~/domain/lists/page";
import { href, paths } from "~/paths";
import { catalogTexts as texts } from "~/texts/catalog";
import { EmptyState } from "~/ui/empty-state";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { pageHandle, title } from "../page";
import { ProductStatus, SyncStatus } from "./states";

export const loader = consoleRoute(async ({ actor, url }) => ({
  page: await listProducts(actor, windowOf(url.searchParams, "text")),
  companyId: actor.company.id,
  timeZone: actor.timeZone,
}));

export const meta = () => title(texts.products, texts.title);

export const handle = pageHandle(() => [{ label: texts.title }, { label: texts.products }]);

/** The products of a vendor. Row C15. */
export default function Catalog() {
  const { page, companyId, timeZone } = useLoaderData<typeof loader>();
  const url = useLocation();
  const heads = texts.columns;
  return (
    <>
      <PageHead title={texts.products} />
      <Table
        caption={texts.caption}
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>}
        columns={[
          {
            key: "product",
            head: heads.product,
            cell: ({ id, name }) => (
              <NameCell name={name} id={id} href={href(paths.product, { companyId, productId: id })} />
            ),
          },
          { key: "status", head: heads.status, cell: ({ status }) => <ProductStatus of={status} /> },
          {
            key: "sync",
            head: heads.sync,
            narrowLabel: heads.sync,
            cell: ({ tierAccountsSync }) => <SyncStatus on={tierAccountsSync} />,
          },
          {
            key: "updated",
            head: heads.updated,
            num: true,
            priority: 2,
            cell: ({ updatedAt }) => <Time value={updatedAt} timeZone={timeZone} />,
          },
        ]}
      />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
