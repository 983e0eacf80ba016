import type { ReactNode } from "react";
import type { Page } from "~/domain/lists/page";
import type { TierAccountRow } from "~/domain/tier-accounts/list";
import type { TierAccountSort } from "~/domain/tier-accounts/query";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { type Column, NameCell, Table } from "~/ui/table";
import { withParameters } from "../lists";
import { cellsFor, type DirectoryColumn, standardColumns } from "./directory-columns";

const heads = listTexts.directory.columns;

export interface Directory {
  page: Page<TierAccountRow>;
  companyId: string;
  vendor: boolean;
  timeZone: string;
  sort: TierAccountSort;
  descending: boolean;
  may: { edit: boolean };
  columns?: readonly DirectoryColumn[];
}

interface Props {
  list: Directory;
  url: { pathname: string; search: string };
  empty: ReactNode;
  /** The form that ticked rows belong to. */
  tickForm?: string;
}

/** The rows of the directory under the columns that are asked for, sortable by name, creation and last change. */
export function DirectoryTable({ list, url, empty, tickForm }: Props) {
  const { companyId, page, sort, descending } = list;
  const sorting = (by: TierAccountSort): Column<TierAccountRow>["sort"] => {
    const turned = by === sort && !descending;
    const order = by === sort ? (descending ? ("descending" as const) : ("ascending" as const)) : undefined;
    return { href: withParameters(url, { sort: (turned ? "-" : "") + by }), order };
  };
  const editColumn: Column<TierAccountRow> = {
    key: "edit",
    head: consoleTexts.edit,
    num: true,
    priority: 3,
    cell: ({ id }) => <a href={href(paths.updateTierAccount, { companyId, tierAccountId: id })}>{consoleTexts.edit}</a>,
  };
  const cells = cellsFor(list);
  const columns: Column<TierAccountRow>[] = [
    {
      key: "account",
      head: consoleTexts.directory.columns.account,
      sort: sorting("name"),
      cell: ({ id, name }) => NameCell({ name, id, href: href(paths.tierAccount, { companyId, tierAccountId: id }) }),
    },
    ...(list.columns ?? standardColumns(list.vendor)).map((key): Column<TierAccountRow> => {
      const { sort: by, ...cell } = cells[key];
      return { ...cell, key, head: heads[key], ...(by && { sort: sorting(by) }) };
    }),
  ];
  if (list.may.edit) columns.push(editColumn);
  const tick = tickForm && {
    form: tickForm,
    name: "id",
    head: listTexts.ticks,
    all: listTexts.tickAll,
    label: ({ name }: TierAccountRow) => say(listTexts.tick, { name }),
  };
  return (
    <Table
      caption={consoleTexts.directory.caption}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      empty={empty}
      {...(tick && { tick })}
    />
  );
}
