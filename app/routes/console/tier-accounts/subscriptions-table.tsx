import type { listSubscriptions } from "~/domain/subscriptions/list";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { EmptyState } from "~/ui/empty-state";
import { Id } from "~/ui/id";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { StateOf } from "./states";

const texts = consoleTexts.lists;
const heads = texts.columns;

interface Props {
  rows: Awaited<ReturnType<typeof listSubscriptions>>["rows"];
  companyId: string;
  /** The account whose page this is: it needs no link to itself. */
  tierAccountId: string;
  timeZone: string;
}

/** Subscriptions that name an account; a customer that has been deleted stays readable in them, without a page to go to. Row C8. */
export function SubscriptionsTable({ rows, companyId, tierAccountId, timeZone }: Props) {
  return (
    <Table
      caption={texts.subscriptions}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={texts.noSubscriptions}>{texts.noSubscriptionsHint}</EmptyState>}
      columns={[
        { key: "id", head: heads.subscription, cell: (row) => <Id value={row.id} /> },
        { key: "product", head: heads.product, cell: (row) => row.product },
        {
          key: "customer",
          head: heads.customer,
          priority: 2,
          cell: ({ customer }) =>
            customer.deleted || customer.id === tierAccountId ? (
              <span dir="auto">{customer.name}</span>
            ) : (
              <a href={href(paths.tierAccount, { companyId, tierAccountId: customer.id })} dir="auto">
                {customer.name}
              </a>
            ),
        },
        { key: "marketplace", head: heads.marketplace, soft: true, priority: 3, cell: (row) => row.marketplace },
        { key: "quantity", head: heads.quantity, num: true, cell: (row) => row.quantity },
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
