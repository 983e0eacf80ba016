import type { ReactNode } from "react";
import type { PartnerRow } from "~/domain/partners/list";
import type { PartnerSort } from "~/domain/partners/query";
import { href, paths } from "~/paths";
import { listTexts } from "~/texts/lists";
import { partnerTexts as texts } from "~/texts/partners";
import { say } from "~/texts/say";
import { Status } from "~/ui/status";
import { type Column, NameCell, Table } from "~/ui/table";
import { withParameters } from "../lists";
import { ROWS } from "../list-tools";

const heads = texts.columns;

interface Props {
  rows: readonly PartnerRow[];
  query: { sort: PartnerSort; descending: boolean };
  companyId: string;
  url: { pathname: string; search: string };
  empty: ReactNode;
}

export const PartnerState = ({ status }: { status: "invited" | "active" }) => (
  <Status tone={status === "active" ? "ok" : "wait"}>{texts.statuses[status]}</Status>
);

/** A narrow column breaks an address behind its "@" first. */
function Address({ email }: { email: string }) {
  const at = email.lastIndexOf("@") + 1;
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}

/** A contact of a partner's, or a dash. */
const Contact = ({ contact }: { contact: { name: string; email: string } | null }) =>
  contact ? (
    <>
      <span dir="auto">{contact.name}</span>
      <div className="under-name">
        <Address email={contact.email} />
      </div>
    </>
  ) : (
    <span className="soft nothing">{texts.none}</span>
  );

type Counts = "program" | "distribution" | "service" | "syndication" | "listings";

/** How many of a kind stand between the two, leading to them. */
function Count({ row, kind, address }: { row: PartnerRow; kind: Counts; address: string }) {
  const count = row[kind];
  if (count === 0) return <span className="soft nothing">{texts.none}</span>;
  return (
    <a href={address} aria-label={say(texts.countOf, { count, kind: heads[kind], name: row.name })}>
      {count}
    </a>
  );
}

/** The partners under the seed's columns, each with a box to tick. Row P1. */
export function PartnersTable({ rows, query, companyId, url, empty }: Props) {
  /** By this column, or the other way round; without anything said it is by name. */
  const by = (sort: PartnerSort): Column<PartnerRow>["sort"] => {
    const [is, down] = [query.sort === sort, query.sort === sort && query.descending];
    const next = is && !down ? `-${sort}` : sort === "name" ? null : sort;
    return {
      href: withParameters(url, { sort: next }),
      order: is ? (down ? "descending" : "ascending") : undefined,
    };
  };
  const at = ({ id }: PartnerRow) => ({ companyId, partnerId: id });
  /** An invited partner's name opens its invitation, an active one's its details. */
  const leads = (row: PartnerRow) =>
    row.status === "invited" ? href(paths.partnerInvitation, at(row)) : href(paths.partner, at(row));
  const contractsOf = (kind: Exclude<Counts, "listings">): Column<PartnerRow> => ({
    ...{ key: kind, head: heads[kind], narrowLabel: heads[kind], num: true, priority: 2, stacked: true },
    cell: (row) => Count({ row, kind, address: href(paths.contracts, { companyId }, { partner: row.id, type: kind }) }),
  });
  const columns: Column<PartnerRow>[] = [
    {
      key: "account",
      head: heads.account,
      sort: by("name"),
      cell: (row) => (
        <>
          {NameCell({ name: row.name, href: leads(row) })}
          <div className="under-name id">{row.id}</div>
        </>
      ),
    },
    { key: "type", head: heads.type, sort: by("type"), cell: ({ type }) => texts.types[type] },
    {
      key: "technical",
      head: heads.technical,
      narrowLabel: heads.technical,
      wrap: true,
      ...{ priority: 3, stacked: true },
      cell: (row) => Contact({ contact: row.technical }),
    },
    {
      key: "business",
      head: heads.business,
      narrowLabel: heads.business,
      wrap: true,
      ...{ priority: 3, stacked: true },
      cell: (row) => Contact({ contact: row.business }),
    },
    contractsOf("program"),
    contractsOf("distribution"),
    contractsOf("service"),
    contractsOf("syndication"),
    {
      ...{ key: "listings", head: heads.listings, narrowLabel: heads.listings, num: true, priority: 2, stacked: true },
      cell: (row) => Count({ row, kind: "listings", address: href(paths.partnerListings, at(row)) }),
    },
    { key: "status", head: heads.status, sort: by("status"), cell: PartnerState },
  ];
  return (
    <Table
      caption={texts.caption}
      size="dense"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      tick={{
        form: ROWS,
        name: "id",
        head: listTexts.ticks,
        all: listTexts.tickAll,
        label: ({ name }) => say(listTexts.tick, { name }),
      }}
      empty={empty}
    />
  );
}
