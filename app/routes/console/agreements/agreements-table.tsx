import type { ReactNode } from "react";
import type { AgreementRow } from "~/domain/agreements/list";
import type { AgreementSort } from "~/domain/agreements/query";
import { href, paths } from "~/paths";
import { agreementTexts } from "~/texts/agreements";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { withParameters } from "../lists";

const texts = agreementTexts.columns;

interface Props {
  rows: readonly AgreementRow[];
  query: { sort: AgreementSort; descending: boolean };
  companyId: string;
  timeZone: string;
  url: { pathname: string; search: string };
  empty: ReactNode;
}

/** Agreements by name, each with its active version and how many contracts stand under it. Row P3. */
export function AgreementsTable({ rows, query, companyId, timeZone, url, empty }: Props) {
  const sortBy = (sort: AgreementSort) => {
    const current = query.sort === sort;
    const turned = current && !query.descending ? `-${sort}` : sort;
    const order = query.descending ? ("descending" as const) : ("ascending" as const);
    return {
      href: withParameters(url, { sort: turned === "name" ? null : turned }),
      order: current ? order : undefined,
    };
  };
  const columns: Column<AgreementRow>[] = [
    {
      ...{ key: "agreement", head: texts.agreement, sort: sortBy("name") },
      cell: ({ id, name }) => (
        <>
          {NameCell({ name, href: href(paths.agreement, { companyId, agreementId: id }) })}
          <div className="under-name id">{id}</div>
        </>
      ),
    },
    { key: "type", head: texts.type, cell: ({ type }) => agreementTexts.types[type] },
    { key: "owner", head: texts.owner, soft: true, priority: 3, cell: ({ owner }) => owner.name },
    {
      key: "marketplace",
      head: texts.marketplace,
      soft: true,
      priority: 2,
      cell: ({ marketplace }) => marketplace ?? "—",
    },
    { key: "version", head: texts.version, num: true, priority: 2, cell: ({ version }) => version },
    {
      ...{ key: "contracts", head: texts.contracts, narrowLabel: texts.contracts, num: true },
      cell: ({ id, contracts }) =>
        contracts === 0 ? (
          "—"
        ) : (
          <a href={href(paths.agreementContracts, { companyId, agreementId: id })}>{contracts}</a>
        ),
    },
    {
      ...{ key: "created", head: texts.created, priority: 3, sort: sortBy("created") },
      cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
    },
  ];
  return <Table caption={agreementTexts.caption} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
