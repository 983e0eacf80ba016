import type { listTierConfigs } from "~/domain/tier-configs/list";
import { consoleTexts } from "~/texts/console";
import { EmptyState } from "~/ui/empty-state";
import { Id } from "~/ui/id";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { StateOf } from "./states";

const texts = consoleTexts.lists;
const heads = texts.columns;

interface Props {
  rows: Awaited<ReturnType<typeof listTierConfigs>>["rows"];
  timeZone: string;
}

export function TierConfigsTable({ rows, timeZone }: Props) {
  return (
    <Table
      caption={texts.configs}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={texts.noConfigs}>{texts.noConfigsHint}</EmptyState>}
      columns={[
        { key: "id", head: heads.config, cell: (row) => <Id value={row.id} /> },
        { key: "product", head: heads.product, cell: (row) => row.product },
        { key: "tier", head: heads.tier, num: true, cell: (row) => row.tierLevel },
        { key: "marketplace", head: heads.marketplace, soft: true, priority: 3, cell: (row) => row.marketplace },
        { key: "status", head: heads.status, cell: (row) => <StateOf state={row.status} /> },
        {
          key: "created",
          head: heads.created,
          num: true,
          cell: (row) => <Time value={row.createdAt} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
