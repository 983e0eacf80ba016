import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listSubscriptions } from "~/domain/subscriptions/list";
import { findRequest } from "~/domain/tier-account-requests/find";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { SubscriptionsTable } from "../tier-accounts/subscriptions-table";
import type { RequestPage } from "./request-page";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const { tierAccountId, productId } = await findRequest(actor, params.requestId!);
  return listSubscriptions(actor, { tierAccountId, productId, window: windowOf(url.searchParams) });
});

/** The subscriptions of the request's product that name its account. Row C12. */
export default function RequestSubscriptions() {
  const page = useLoaderData<typeof loader>();
  const url = useLocation();
  const { companyId, timeZone } = useOutletContext<RequestPage>();
  return (
    <>
      <SubscriptionsTable rows={page.rows} companyId={companyId} tierAccountId="" timeZone={timeZone} />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
