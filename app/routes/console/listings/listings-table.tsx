import type { ReactNode } from "react";
import type { ListingRow } from "~/domain/listings/list";
import { href, paths } from "~/paths";
import { listingTexts as texts } from "~/texts/listings";
import { Id } from "~/ui/id";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { ListingState } from "./states";

interface Props {
  rows: readonly ListingRow[];
  companyId: string;
  timeZone: string;
  /** Which company stands on the other side; none where all are the same one's. */
  partner: "vendor" | "provider" | null;
  empty: ReactNode;
}

const heads = texts.columns;

/** Products on marketplaces, each with its state and the request under way. Row P9. */
export function ListingsTable({ rows, companyId, timeZone, partner, empty }: Props) {
  const other: Column<ListingRow>[] =
    partner === null
      ? []
      : [
          {
            ...{ key: partner, head: heads[partner], narrowLabel: heads[partner], wrap: true },
            cell: (row) => <span dir="auto">{row[partner].name}</span>,
          },
        ];
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "product",
          head: heads.product,
          cell: ({ id, product }) => (
            <NameCell name={product.name} id={id} href={href(paths.listing, { companyId, listingId: id })} />
          ),
        },
        {
          ...{ key: "marketplace", head: heads.marketplace, narrowLabel: heads.marketplace, wrap: true },
          cell: ({ marketplace }) => <span dir="auto">{marketplace.name}</span>,
        },
        ...other,
        { key: "status", head: heads.status, cell: ({ status }) => <ListingState of={status} /> },
        {
          ...{ key: "request", head: heads.request, narrowLabel: heads.request, priority: 2, stacked: true },
          cell: ({ openRequest }) =>
            openRequest ? (
              <Id
                value={openRequest}
                href={href(paths.listingRequest, { companyId, requestId: openRequest })}
                copy={false}
              />
            ) : (
              <span className="faint">{texts.noRequest}</span>
            ),
        },
        {
          ...{ key: "updated", head: heads.updated, num: true, priority: 3 },
          cell: ({ updatedAt }) => <Time value={updatedAt} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
