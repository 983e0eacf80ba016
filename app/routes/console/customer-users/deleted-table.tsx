import type { DeletedUser } from "~/domain/customer-users/deleted";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { EmptyState } from "~/ui/empty-state";
import { Id } from "~/ui/id";
import { type Column, Table } from "~/ui/table";
import { Time } from "~/ui/time";

interface Props {
  users: readonly DeletedUser[];
  companyId: string;
  timeZone: string;
  /** With the column of their customers: a list of all of them. */
  withCustomer?: boolean;
}

/** People who had a login once, each with the way to the page that erases them. */
export function DeletedTable({ users, companyId, timeZone, withCustomer = false }: Props) {
  const customer: Column<DeletedUser> = {
    key: "customer",
    head: texts.columns.customer,
    wrap: true,
    cell: ({ customer: { id: tierAccountId, name, gone } }) =>
      gone ? (
        <>
          <span dir="auto">{name}</span> <span className="soft">{texts.customerGone}</span>
        </>
      ) : (
        <a href={href(paths.usersOfCustomer, { companyId, tierAccountId })} dir="auto">
          {name}
        </a>
      ),
  };
  const columns: Column<DeletedUser>[] = [
    {
      key: "name",
      head: texts.columns.name,
      wrap: true,
      cell: ({ id, name, email }) => (
        <>
          <span dir="auto">{name}</span> <span className="soft">{email}</span> <Id value={id} />
        </>
      ),
    },
    ...(withCustomer ? [customer] : []),
    {
      ...{ key: "deleted", head: texts.deletedAt, narrowLabel: texts.deletedAt },
      cell: ({ deletedAt }) => <Time value={deletedAt} timeZone={timeZone} />,
    },
    {
      ...{ key: "erase", head: null, num: true },
      cell: ({ id, name, customer: { id: tierAccountId } }) => (
        <a
          className="link"
          href={href(paths.eraseCustomerUser, { companyId, tierAccountId, customerUserId: id })}
          aria-label={say(texts.eraseOf, { name })}
          data-confirm=""
        >
          {texts.erase}
        </a>
      ),
    },
  ];
  return (
    <Table
      caption={texts.deletedUsers}
      rows={users}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="users" title={texts.deletedNobody} />}
      columns={columns}
    />
  );
}
