import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listTierConfigRequests } from "~/domain/tier-configs/list-requests";
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
  listTierConfigRequests(actor, { tierAccountId: params.tierAccountId!, window: windowOf(url.searchParams) }),
);

/** The requests for tier configurations of the account. Row C8. */
export default function AccountConfigRequests() {
  const page = useLoaderData<typeof loader>();
  const url = useLocation();
  const { timeZone } = useOutletContext<AccountPage>();
  const heads = texts.columns;
  return (
    <>
      <Table
        caption={texts.configRequests}
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={texts.noConfigRequests}>{texts.noConfigRequestsHint}</EmptyState>}
        columns={[
          { key: "id", head: heads.id, cell: (row) => <Id value={row.id} /> },
          { key: "type", head: heads.type, cell: (row) => texts.fulfilmentTypes[row.type] },
          { key: "product", head: heads.product, cell: (row) => row.product },
          { key: "config", head: heads.config, priority: 3, cell: (row) => <Id value={row.tierConfig.id} /> },
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
