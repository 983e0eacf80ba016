import type { ReactNode } from "react";
import type { ListingRequestRow } from "~/domain/listings/list-requests";
import { href, paths } from "~/paths";
import { listingTexts } from "~/texts/listings";
import { say } from "~/texts/say";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { RequestState } from "./states";

const texts = listingTexts.requests;
const heads = texts.columns;

interface Props {
  rows: readonly ListingRequestRow[];
  companyId: string;
  timeZone: string;
  /** Which company stands on the other side; none on the page of one listing, where the product is known as well. */
  partner: "vendor" | "provider" | null;
  empty: ReactNode;
}

/** Requests about listings. Row P9. */
export function RequestsTable({ rows, companyId, timeZone, partner, empty }: Props) {
  const link = (requestId: string) => href(paths.listingRequest, { companyId, requestId });
  const about: Column<ListingRequestRow>[] =
    partner === null
      ? []
      : [
          {
            ...{ key: "listing", head: heads.listing, narrowLabel: heads.listing, wrap: true },
            cell: ({ product, marketplace }) => (
              <span dir="auto">
                {product.name}{" "}
                <span className="soft">{say(texts.onMarketplace, { marketplace: marketplace.name })}</span>
              </span>
            ),
          },
          {
            ...{ key: "partner", head: listingTexts.columns[partner], narrowLabel: listingTexts.columns[partner] },
            ...{ wrap: true, priority: 2 as const, stacked: true },
            cell: (row) => <span dir="auto">{row[partner]}</span>,
          },
        ];
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      {...(partner === null && { size: "small" as const })}
      columns={[
        {
          key: "request",
          head: heads.request,
          cell: ({ id, type }) => <NameCell name={texts.types[type]} id={id} href={link(id)} />,
        },
        ...about,
        { key: "status", head: heads.status, cell: ({ status }) => <RequestState of={status} /> },
        {
          ...{ key: "created", head: heads.created, num: true, priority: 2 },
          cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
