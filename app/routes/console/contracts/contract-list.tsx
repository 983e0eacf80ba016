import type { ReactNode } from "react";
import { agreementTypes } from "~/domain/agreements/types";
import type { listContracts } from "~/domain/contracts/list";
import type { ContractQuery } from "~/domain/contracts/query";
import { contractStatuses } from "~/domain/contracts/status";
import { agreementTexts } from "~/texts/agreements";
import { contractTexts as texts } from "~/texts/contracts";
import { listTexts } from "~/texts/lists";
import { FilterForm, Results } from "~/ui/form";
import { Pager } from "~/ui/pager";
import { SearchField } from "~/ui/search-field";
import { type ListFilter, ListFilters } from "../list-filters";
import { Kept } from "../list-tools";
import { pagerOf, sizesOf } from "../lists";
import { ContractsTable } from "./contracts-table";

interface Props {
  page: Awaited<ReturnType<typeof listContracts>>;
  query: ContractQuery;
  companyId: string;
  timeZone: string;
  url: { pathname: string; search: string };
  /** The partner's that they are narrowed to. */
  partnerName: string | null;
  /** What stands there when nothing was found. */
  empty: ReactNode;
  /** Within one agreement there is one type. */
  typed?: boolean;
}

const { any } = listTexts;

const filters = (
  { type, status, update, waiting, partnerId }: ContractQuery,
  typed: boolean,
  partnerName: string | null,
): ListFilter[] => [
  ...(typed
    ? [
        {
          ...{ name: "type", label: texts.columns.type, value: type, any },
          options: agreementTypes.map((value) => ({ value, label: agreementTexts.types[value] })),
        },
      ]
    : []),
  {
    ...{ name: "status", label: texts.columns.status, value: status, any },
    options: contractStatuses.map((value) => ({ value, label: texts.statuses[value] })),
  },
  {
    ...{ name: "update", label: texts.update, value: update ? "yes" : null, any },
    options: [{ value: "yes", label: texts.updateIs }],
  },
  {
    ...{ name: "waiting", label: texts.waiting, value: waiting ? "yes" : null, any },
    options: [{ value: "yes", label: texts.waitingIs }],
  },
  { name: "partner", label: texts.columns.partner, value: partnerId, says: texts.partnerIs, called: partnerName },
];

/** Contracts behind their search and filters, a page at a time. Row P2. */
export const ContractList = ({ page, query, companyId, timeZone, url, partnerName, empty, typed = true }: Props) => (
  <>
    <FilterForm action={url.pathname} label={texts.findLabel}>
      <SearchField name="q" label={texts.find} placeholder={texts.find} defaultValue={query.search} slash />
      <ListFilters filters={filters(query, typed, partnerName)} url={url} />
      <Kept url={url} names={["sort", "size"]} />
    </FilterForm>
    <Results>
      <ContractsTable {...{ rows: page.rows, companyId, timeZone, url, empty }} descending={query.descending} />
      {page.total > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, query.window)} />}
    </Results>
  </>
);
