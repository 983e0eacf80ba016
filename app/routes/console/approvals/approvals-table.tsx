import type { ReactNode } from "react";
import type { ApprovalRow } from "~/domain/sign-ups/list";
import { domainOf } from "~/domain/sign-ups/domains";
import type { SignUpStatus } from "~/domain/sign-ups/status";
import { href, paths } from "~/paths";
import { signUpTexts } from "~/texts/sign-ups";
import { NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { namedOr } from "./approvals-page";

const texts = signUpTexts.approvals;

interface Props {
  rows: readonly ApprovalRow[];
  status: SignUpStatus;
  companyId: string;
  timeZone: string;
  empty: ReactNode;
}

/** A sign-up has a page here, a user of a customer one in that customer's screen. */
const addressOf = (companyId: string, { kind, id, tierAccountId }: ApprovalRow) =>
  kind === "sign-up"
    ? href(paths.approval, { companyId, signUpId: id })
    : href(paths.changeCustomerUser, { companyId, tierAccountId: tierAccountId ?? "", customerUserId: id });

/** The people of the queue, in its order. */
export function ApprovalsTable({ rows, status, companyId, timeZone, empty }: Props) {
  const { columns } = texts;
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "person",
          head: columns.person,
          cell: (row) => <NameCell name={namedOr(row.name)} id={row.email} href={addressOf(companyId, row)} />,
        },
        {
          key: "organization",
          head: columns.organization,
          wrap: true,
          cell: ({ organization }) => <span dir="auto">{organization}</span>,
        },
        {
          key: "kind",
          head: columns.kind,
          soft: true,
          priority: 2,
          stacked: true,
          cell: ({ kind }) => texts.kinds[kind],
        },
        { key: "domain", head: columns.domain, priority: 2, cell: ({ email }) => domainOf(email) },
        {
          key: "since",
          head: status === "pending" ? columns.waiting : columns.since,
          num: true,
          cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
