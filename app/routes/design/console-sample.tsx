import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { ChipLink, FilterChip } from "~/ui/chip";
import { SelectField } from "~/ui/choice-field";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm, Results } from "~/ui/form";
import { Id } from "~/ui/id";
import { MoreMenu } from "~/ui/menu";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { SearchField } from "~/ui/search-field";
import { Status } from "~/ui/status";
import { type Column, NameCell, Table } from "~/ui/table";
import { Tabs } from "~/ui/tabs";
import { Time } from "~/ui/time";
import { SampleShell } from "./frame";
import { type SampleRow, sampleRows } from "./sample-data";

const here = `${paths.design}?show=directory`;

const columns: Column<SampleRow>[] = [
  {
    key: "account",
    head: "Account",
    sort: { href: `${here}&sort=-name`, order: "ascending" },
    cell: ({ name, id }) => <NameCell name={name} href={`${paths.design}?show=details`} id={<Id value={id} />} />,
  },
  { key: "type", head: "Type", cell: ({ kind }) => kind },
  {
    key: "parent",
    head: "Parent",
    soft: true,
    cell: ({ parent }) => parent,
    narrowLabel: "Parent",
  },
  { key: "hub", head: "Hub", soft: true, priority: 3, cell: ({ hub }) => hub },
  {
    key: "vendors",
    head: "Vendors",
    cell: ({ tone, vendors }) => <Status tone={tone}>{vendors}</Status>,
  },
  {
    key: "updated",
    head: "Updated",
    num: true,
    sort: { href: `${here}&sort=updated` },
    cell: ({ hoursAgo }) => <Time value={new Date(Date.now() - hoursAgo * 3_600_000)} />,
  },
];

const menu = (row: SampleRow) => (
  <MoreMenu
    of={row.name}
    items={[
      { label: "Edit", href: `${paths.design}?show=wizard` },
      { label: "Child accounts", href: `${paths.design}?show=details` },
      "line",
      {
        label: "Delete",
        href: `${paths.design}?show=confirm`,
        danger: true,
        confirm: true,
      },
    ]}
  />
);

export function ConsoleSample({ empty }: { empty?: boolean }) {
  return (
    <SampleShell crumbs={[{ label: "Customers", href: here }, { label: "Directory" }]}>
      <PageHead
        title="Customers"
        actions={
          <>
            <LinkButton href={here}>Import</LinkButton>
            <LinkButton href={here}>Export</LinkButton>
            <LinkButton href={`${paths.design}?show=wizard`} tone="main">
              Add Customer
            </LinkButton>
          </>
        }
      />
      <Tabs
        label="Customers"
        tabs={[
          { label: "Directory", href: here, current: true },
          { label: "Requests", href: `${paths.design}?show=empty`, count: 3 },
        ]}
      />
      <FilterForm action={paths.design} label="Filter customers" end={<LinkButton href={here}>Columns</LinkButton>}>
        <input type="hidden" name="show" value="directory" />
        <SearchField name="search" label="Name, ID, external ID or e-mail" />
        <FilterChip label="Type" value="Type is reseller" removeHref={here} />
        <FilterChip label="Hub">
          <SelectField
            id="filter-hub"
            name="hub"
            label="Hub"
            empty="Any hub"
            options={[
              { value: "eu", label: "Commerce EU" },
              { value: "jp", label: "Commerce JP" },
            ]}
          />
        </FilterChip>
        <ChipLink href={`${here}&mine`}>Waiting for me</ChipLink>
        <ChipLink href={here} on>
          Not deleted
        </ChipLink>
      </FilterForm>
      <Results>
        <Table
          caption="Customers"
          columns={columns}
          rows={empty ? [] : sampleRows}
          rowKey={({ id }) => id}
          menu={menu}
          empty={
            <EmptyState
              title="No customer matches"
              action={<LinkButton href={here}>Clear the filters</LinkButton>}
              icon="search"
            >
              Try a shorter word, or part of an ID such as TA-5120. Deleted customers are not shown.
            </EmptyState>
          }
        />
        {!empty && <Pager previous={here} next={here} from={1} to={50} total={10000} capped />}
      </Results>
    </SampleShell>
  );
}
