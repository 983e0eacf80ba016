import { paths } from "~/paths";
import { Id } from "~/ui/id";
import { Status } from "~/ui/status";
import { NameCell, Table } from "~/ui/table";
import { sampleRows } from "./sample-data";

export function GalleryTable({ theme }: { theme: string }) {
  return (
    <Table
      caption={`Customers, ${theme}`}
      size="small"
      rows={sampleRows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          head: "Account",
          sort: { href: `${paths.design}?sort=name`, order: "descending" },
          cell: ({ name, id }) => <NameCell name={name} href={paths.design} id={<Id value={id} />} />,
        },
        {
          key: "vendors",
          head: "Vendors",
          cell: ({ tone, vendors }) => <Status tone={tone}>{vendors}</Status>,
        },
        {
          key: "hours",
          head: "Hours",
          num: true,
          cell: ({ hoursAgo }) => hoursAgo,
          narrowLabel: "Hours",
        },
      ]}
    />
  );
}
