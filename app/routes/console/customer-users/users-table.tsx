import type { ReactNode } from "react";
import type { CustomerUserRow } from "~/domain/customer-users/list";
import type { CustomerUserSort } from "~/domain/customer-users/query";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { Tag } from "~/ui/chip";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { withParameters } from "../lists";
import { LinkStatus, UserStatus } from "./user-states";

const heads = texts.columns;

export interface UserList {
  rows: readonly CustomerUserRow[];
  query: { sort: CustomerUserSort; descending: boolean };
  companyId: string;
  timeZone: string;
  may: { manage: boolean; delete: boolean };
}

interface Props {
  list: UserList;
  url: { pathname: string; search: string };
  /** With the column of their customers: a list of all of them. */
  withCustomer?: boolean;
  /** The form that ticked rows belong to. */
  tickForm?: string;
  empty: ReactNode;
}

/** Edit and Delete, as the seed's steps name them. */
function Deeds({ row, list: { companyId, may } }: { row: CustomerUserRow; list: UserList }) {
  const at = { companyId, tierAccountId: row.customer.id, customerUserId: row.id };
  return (
    <span className="deeds">
      {may.manage && (
        <a href={href(paths.changeCustomerUser, at)} aria-label={say(texts.editOf, { name: row.name })}>
          {texts.edit}
        </a>
      )}
      {may.delete && (
        <a
          href={href(paths.deleteCustomerUser, at)}
          aria-label={say(texts.deleteOf, { name: row.name })}
          data-confirm=""
        >
          {texts.delete}
        </a>
      )}
    </span>
  );
}

/** Users of one customer, or of all: who they are and whether they can get in. Row S2. */
export function UsersTable({ list, url, withCustomer = false, tickForm, empty }: Props) {
  const { rows, query, companyId, timeZone, may } = list;
  const sorting = (by: CustomerUserSort): Column<CustomerUserRow>["sort"] => {
    const turned = by === query.sort && !query.descending;
    const order = by === query.sort ? (query.descending ? ("descending" as const) : ("ascending" as const)) : undefined;
    return { href: withParameters(url, { sort: (turned ? "-" : "") + by }), order };
  };
  const customer: Column<CustomerUserRow> = {
    key: "customer",
    head: heads.customer,
    wrap: true,
    cell: ({ customer: { id, name } }) => (
      <a href={href(paths.usersOfCustomer, { companyId, tierAccountId: id })} dir="auto">
        {name}
      </a>
    ),
  };
  const columns: Column<CustomerUserRow>[] = [
    {
      key: "name",
      head: heads.name,
      sort: sorting("name"),
      cell: ({ id, name, email, first, customer: { id: tierAccountId } }) => (
        <>
          {NameCell({ name, href: href(paths.changeCustomerUser, { companyId, tierAccountId, customerUserId: id }) })}
          <div className="under-name">{email}</div>
          {first && Tag({ children: texts.first })}
        </>
      ),
    },
    ...(withCustomer ? [customer] : []),
    { key: "status", head: heads.status, cell: UserStatus },
    {
      ...{
        key: "lastSignIn",
        head: heads.lastSignIn,
        narrowLabel: heads.lastSignIn,
        soft: true,
        priority: 2,
        stacked: true,
      },
      cell: ({ lastSignInAt }) => (lastSignInAt ? Time({ value: lastSignInAt, timeZone }) : texts.never),
    },
    { key: "link", head: heads.link, narrowLabel: heads.link, priority: 2, cell: LinkStatus },
    {
      ...{ key: "created", head: heads.created, num: true, priority: 3, sort: sorting("created") },
      cell: ({ createdAt }) => Time({ value: createdAt, timeZone }),
    },
  ];
  if (may.manage) columns.push({ key: "deeds", head: null, num: true, cell: (row) => Deeds({ row, list }) });
  const tick = tickForm && {
    form: tickForm,
    name: "id",
    head: listTexts.ticks,
    all: listTexts.tickAll,
    label: ({ name }: CustomerUserRow) => say(listTexts.tick, { name }),
  };
  return (
    <Table
      caption={texts.caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      {...(tick && { tick })}
    />
  );
}
