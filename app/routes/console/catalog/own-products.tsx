import type { listProducts } from "~/domain/products/list";
import { href, paths } from "~/paths";
import { catalogTexts as texts } from "~/texts/catalog";
import { EmptyState } from "~/ui/empty-state";
import { NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { ProductStatus, SyncStatus } from "./states";

interface Props {
  rows: Awaited<ReturnType<typeof listProducts>>["rows"];
  companyId: string;
  timeZone: string;
}

/** The products of a vendor. Row C15. */
export function OwnProducts({ rows, companyId, timeZone }: Props) {
  const heads = texts.columns;
  return (
    <Table
      caption={texts.caption}
      rows={rows}
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
          ...{ key: "sync", head: heads.sync, narrowLabel: heads.sync },
          cell: ({ tierAccountsSync }) => <SyncStatus on={tierAccountsSync} />,
        },
        {
          ...{ key: "updated", head: heads.updated, num: true, priority: 2 },
          cell: ({ updatedAt }) => <Time value={updatedAt} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
