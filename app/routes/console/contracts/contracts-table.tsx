import type { ReactNode } from "react";
import type { ContractRow } from "~/domain/contracts/list";
import { href, paths } from "~/paths";
import { agreementTexts } from "~/texts/agreements";
import { contractTexts as texts } from "~/texts/contracts";
import { say } from "~/texts/say";
import { Status } from "~/ui/status";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { withParameters } from "../lists";
import { ContractState } from "./states";

interface Props {
  rows: readonly ContractRow[];
  companyId: string;
  timeZone: string;
  url: { pathname: string; search: string };
  descending: boolean;
  empty: ReactNode;
}

/** Contracts with the company on the other side of each. Row P2. */
export function ContractsTable({ rows, companyId, timeZone, url, descending, empty }: Props) {
  const other = ({ partner, distributor }: ContractRow) => (partner.id === companyId ? distributor : partner);
  const heads = texts.columns;
  const columns: Column<ContractRow>[] = [
    {
      key: "contract",
      head: heads.contract,
      cell: ({ id, agreement }) => (
        <>
          {NameCell({
            name: say(texts.name, { agreement: agreement.name }),
            href: href(paths.contract, { companyId, contractId: id }),
          })}
          <div className="under-name id">{id}</div>
        </>
      ),
    },
    { key: "type", head: heads.type, priority: 2, cell: ({ type }) => agreementTexts.types[type] },
    {
      key: "partner",
      head: heads.partner,
      cell: (row) => {
        const { id, name } = other(row);
        if (!row.known) return <span dir="auto">{name}</span>;
        return (
          <a href={href(paths.partner, { companyId, partnerId: id })} dir="auto">
            {name}
          </a>
        );
      },
    },
    {
      key: "marketplace",
      head: heads.marketplace,
      soft: true,
      priority: 3,
      cell: ({ marketplace }) => marketplace ?? "—",
    },
    { key: "version", head: heads.version, num: true, priority: 2, cell: ({ version }) => version },
    {
      key: "created",
      head: heads.created,
      priority: 3,
      sort: {
        href: withParameters(url, { sort: descending ? "created" : null }),
        order: descending ? "descending" : "ascending",
      },
      cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
    },
    {
      key: "status",
      head: heads.status,
      cell: ({ status, updateAvailable }) => (
        <>
          <ContractState status={status} />
          {updateAvailable && (
            <div>
              <Status tone="info">{texts.updateIs}</Status>
            </div>
          )}
        </>
      ),
    },
  ];
  return <Table caption={texts.caption} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
