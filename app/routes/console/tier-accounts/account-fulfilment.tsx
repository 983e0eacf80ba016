import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listFulfilmentRequests } from "~/domain/subscriptions/list-fulfilment-requests";
import { consoleTexts } from "~/texts/console";
import { EmptyState } from "~/ui/empty-state";
import { Id } from "~/ui/id";
import { Pager } from "~/ui/pager";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import type { AccountPage } from "./account-page";
import { StateOf } from "./states";

const texts = consoleTexts.lists;

export const loader = consoleRoute(async ({ actor, params, url }) =>
  listFulfilmentRequests(actor, { tierAccountId: params.tierAccountId!, window: windowOf(url.searchParams) }),
);

/** The fulfilment requests of subscriptions that name the account. Row C8. */
export default function AccountFulfilment() {
  const page = useLoaderData<typeof loader>();
  const url = useLocation();
  const { timeZone } = useOutletContext<AccountPage>();
  const heads = texts.columns;
  return (
    <>
      <Table
        caption={texts.fulfilment}
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={texts.noFulfilment}>{texts.noFulfilmentHint}</EmptyState>}
        columns={[
          { key: "id", head: heads.id, cell: (row) => <Id value={row.id} /> },
          { key: "type", head: heads.type, cell: (row) => texts.fulfilmentTypes[row.type] },
          { key: "product", head: heads.product, cell: (row) => row.product },
          {
            key: "subscription",
            head: heads.subscription,
            priority: 3,
            cell: (row) => <Id value={row.subscription} />,
          },
          { key: "status", head: heads.status, cell: (row) => <StateOf state={row.status} /> },
          {
            key: "created",
            head: heads.created,
            num: true,
            cell: (row) => <Time value={row.createdAt} timeZone={timeZone} />,
          },
        ]}
      />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
