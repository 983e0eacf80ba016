import type { ReactNode } from "react";
import type { InvitationRow } from "~/domain/invitations/list";
import type { OperatorRow } from "~/domain/operators/list";
import { href, paths } from "~/paths";
import { operatorTexts as texts } from "~/texts/operators";
import { Tag } from "~/ui/chip";
import { MoreMenu, type MenuItem } from "~/ui/menu";
import { Status } from "~/ui/status";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";

const heads = texts.columns;

/** Somebody who works here, or somebody who has been asked to. */
type Row = { invited: false; operator: OperatorRow } | { invited: true; invitation: InvitationRow };

interface Props {
  rows: readonly OperatorRow[];
  invitations: readonly InvitationRow[];
  companyId: string;
  ownId: string;
  timeZone: string;
  mayManage: boolean;
  empty: ReactNode;
}

const personOf = (row: Row) => (row.invited ? row.invitation : row.operator);

function statusOf(row: Row, timeZone: string) {
  if (!row.invited)
    return row.operator.suspended ? (
      <Status tone="bad">{texts.statuses.suspended}</Status>
    ) : (
      <Status tone="ok">{texts.statuses.active}</Status>
    );
  const { expired, waits, expiresAt } = row.invitation;
  if (expired) return <Status tone="idle">{texts.statuses.expired}</Status>;
  return (
    <>
      <Status tone="wait">{texts.statuses.invited}</Status>
      <div className="under-name">
        {waits ? (
          texts.waits
        ) : (
          <>
            {texts.until} <Time value={expiresAt} timeZone={timeZone} look="date" />
          </>
        )}
      </div>
    </>
  );
}

/** What an owner can do about somebody. */
function deedsOf(row: Row, companyId: string, ownId: string): MenuItem[] {
  if (row.invited) {
    const at = { companyId, invitationId: row.invitation.id };
    return [
      { label: texts.deeds.send, href: href(paths.sendInvitation, at), confirm: true },
      { label: texts.deeds.withdraw, href: href(paths.withdrawInvitation, at), confirm: true, danger: true },
    ];
  }
  const { id, suspended, hasSecondFactor } = row.operator;
  const at = { companyId, operatorId: id };
  return [
    { label: texts.deeds.role, href: href(paths.changeOperatorRole, at), confirm: true },
    ...(hasSecondFactor && id !== ownId
      ? [{ label: texts.deeds.reset, href: href(paths.resetSecondFactor, at), confirm: true }]
      : []),
    suspended
      ? { label: texts.deeds.activate, href: href(paths.activateOperator, at), confirm: true }
      : { label: texts.deeds.suspend, href: href(paths.suspendOperator, at), confirm: true },
    { label: texts.deeds.remove, href: href(paths.removeOperator, at), confirm: true, danger: true },
  ];
}

/** The people who work for the company, and below them those who have been invited. */
export function OperatorsTable({ rows, invitations, companyId, ownId, timeZone, mayManage, empty }: Props) {
  const all: Row[] = [
    ...rows.map((operator) => ({ invited: false as const, operator })),
    ...invitations.map((invitation) => ({ invited: true as const, invitation })),
  ];
  const columns: Column<Row>[] = [
    {
      key: "name",
      head: heads.name,
      cell: (row) => (
        <>
          {NameCell({ name: personOf(row).name })}
          <div className="under-name">{personOf(row).email}</div>
          {personOf(row).id === ownId && Tag({ children: texts.you })}
        </>
      ),
    },
    { key: "role", head: heads.role, narrowLabel: heads.role, cell: (row) => texts.roles[personOf(row).role] },
    { key: "status", head: heads.status, cell: (row) => statusOf(row, timeZone) },
    {
      ...{ key: "factor", head: heads.factor, narrowLabel: heads.factor, priority: 2 },
      cell: (row) => (row.invited ? null : row.operator.hasSecondFactor ? texts.factor.on : texts.factor.off),
    },
    {
      ...{ key: "last", head: heads.lastSignIn, narrowLabel: heads.lastSignIn, soft: true, priority: 2 },
      cell: (row) => {
        if (row.invited) return null;
        return row.operator.lastSignInAt ? Time({ value: row.operator.lastSignInAt, timeZone }) : texts.never;
      },
    },
  ];
  return (
    <Table
      caption={texts.caption}
      columns={columns}
      rows={all}
      rowKey={(row) => personOf(row).id}
      empty={empty}
      {...(mayManage && {
        menu: (row: Row) => <MoreMenu of={personOf(row).name} items={deedsOf(row, companyId, ownId)} />,
      })}
    />
  );
}
