import type { ReactNode } from "react";
import type { Page } from "~/domain/lists/page";
import type { TierAccountRow, TierAccountSort } from "~/domain/tier-accounts/list";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { withParameters } from "../lists";
import { ConfirmationStatus } from "./confirmation";

const { columns: heads, caption } = consoleTexts.directory;

export interface Directory {
  page: Page<TierAccountRow>;
  companyId: string;
  vendor: boolean;
  timeZone: string;
  sort: TierAccountSort;
  descending: boolean;
  may: { edit: boolean };
}

/**
 * The rows of the directory, sortable by name and last change. The cells' components are called, not mounted: fifty rows of them would
 * cost a fifth of the page.
 */
export function DirectoryTable(props: {
  list: Directory;
  url: { pathname: string; search: string };
  empty: ReactNode;
}) {
  const { companyId, vendor, timeZone, page, sort, descending } = props.list;
  const sorting = (by: TierAccountSort): Column<TierAccountRow>["sort"] => {
    const turned = by === sort && !descending;
    const order = by === sort ? (descending ? ("descending" as const) : ("ascending" as const)) : undefined;
    return { href: withParameters(props.url, { sort: (turned ? "-" : "") + by }), order };
  };
  const editColumn: Column<TierAccountRow> = {
    key: "edit",
    head: consoleTexts.edit,
    num: true,
    priority: 3,
    cell: ({ id }) => <a href={href(paths.updateTierAccount, { companyId, tierAccountId: id })}>{consoleTexts.edit}</a>,
  };
  const columns: Column<TierAccountRow>[] = [
    {
      key: "account",
      head: heads.account,
      sort: sorting("name"),
      cell: ({ id, name }) => NameCell({ name, id, href: href(paths.tierAccount, { companyId, tierAccountId: id }) }),
    },
    { key: "type", head: heads.type, cell: ({ type }) => consoleTexts.types[type] },
    {
      key: "parent",
      head: heads.parent,
      soft: true,
      priority: 2,
      cell: ({ parent }) => (parent === null ? consoleTexts.notThere : <span dir="auto">{parent}</span>),
    },
    vendor
      ? { key: "owner", head: heads.owner, soft: true, priority: 3, cell: ({ owner }) => owner }
      : { key: "hub", head: heads.hub, soft: true, priority: 3, cell: ({ hub }) => hub ?? consoleTexts.none },
    { key: "vendors", head: heads.vendors, cell: ({ confirmation }) => ConfirmationStatus({ of: confirmation }) },
    {
      key: "updated",
      head: heads.updated,
      num: true,
      priority: 2,
      sort: sorting("updated"),
      cell: ({ updatedAt }) => Time({ value: updatedAt, timeZone }),
    },
  ];
  if (props.list.may.edit) columns.push(editColumn);
  return <Table caption={caption} columns={columns} rows={page.rows} rowKey={(row) => row.id} empty={props.empty} />;
}
