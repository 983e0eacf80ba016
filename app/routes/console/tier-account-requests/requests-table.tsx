import type { ReactNode } from "react";
import type { Page } from "~/domain/lists/page";
import type { RequestRow } from "~/domain/tier-account-requests/list";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { type Column, Table } from "~/ui/table";
import { withParameters } from "../lists";
import { ROWS } from "../list-tools";
import { requestCellsFor, requestColumn, type RequestColumn } from "./request-columns";

const heads = listTexts.requests.columns;

interface Props {
  list: {
    page: Page<RequestRow>;
    query: { descending: boolean };
    columns: readonly RequestColumn[];
    companyId: string;
    timeZone: string;
  };
  url: { pathname: string; search: string };
  empty: ReactNode;
}

/** The requests under the columns that are asked for, sortable by age, each with a box to tick. */
export function RequestsTable({ list: { page, query, columns, companyId, timeZone }, url, empty }: Props) {
  const cells = requestCellsFor(companyId, timeZone);
  const sort = {
    href: withParameters(url, { sort: query.descending ? "created" : null }),
    order: query.descending ? ("descending" as const) : ("ascending" as const),
  };
  const shown: Column<RequestRow>[] = [
    requestColumn(companyId),
    ...columns.map((key) => ({ ...cells[key], key, head: heads[key], ...(key === "created" && { sort }) })),
  ];
  return (
    <Table
      caption={consoleTexts.requests.caption}
      columns={shown}
      rows={page.rows}
      rowKey={({ id }) => id}
      tick={{
        form: ROWS,
        name: "id",
        head: listTexts.ticks,
        all: listTexts.tickAll,
        label: ({ id }) => say(listTexts.tick, { name: id }),
      }}
      empty={empty}
    />
  );
}
