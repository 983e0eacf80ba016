import type { ListedProduct } from "~/domain/products/listed";
import { href, paths } from "~/paths";
import { catalogTexts as texts } from "~/texts/catalog";
import { EmptyState } from "~/ui/empty-state";
import { NameCell, Table } from "~/ui/table";
import { ProductStatus } from "./states";

/** The vendors' products on a provider's marketplaces; each leads to where it is listed. Row P9. */
export function ListedProducts({ rows, companyId }: { rows: readonly ListedProduct[]; companyId: string }) {
  const heads = texts.columns;
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={texts.emptyListed}>{texts.emptyListedHint}</EmptyState>}
      columns={[
        {
          key: "product",
          head: heads.product,
          cell: ({ id, name }) => (
            <NameCell name={name} id={id} href={href(paths.listings, { companyId }, { product: id })} />
          ),
        },
        { key: "vendor", head: heads.vendor, narrowLabel: heads.vendor, wrap: true, cell: ({ vendor }) => vendor },
        { key: "status", head: heads.status, cell: ({ status }) => <ProductStatus of={status} /> },
        {
          ...{ key: "listed", head: heads.listed, narrowLabel: heads.listed, num: true },
          cell: ({ listed }) => listed,
        },
      ]}
    />
  );
}
