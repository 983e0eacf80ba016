import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listSubscriptions } from "~/domain/subscriptions/list";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import type { AccountPage } from "./account-page";
import { SubscriptionsTable } from "./subscriptions-table";

export const loader = consoleRoute(async ({ actor, params, url }) =>
  listSubscriptions(actor, { tierAccountId: params.tierAccountId!, window: windowOf(url.searchParams) }),
);

/** The subscriptions that name the account. Row C8. */
export default function AccountSubscriptions() {
  const page = useLoaderData<typeof loader>();
  const url = useLocation();
  const { account, companyId, timeZone } = useOutletContext<AccountPage>();
  return (
    <>
      <SubscriptionsTable rows={page.rows} companyId={companyId} tierAccountId={account.id} timeZone={timeZone} />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
