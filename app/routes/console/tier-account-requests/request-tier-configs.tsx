import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listTierConfigs } from "~/domain/tier-configs/list";
import { findRequest } from "~/domain/tier-account-requests/find";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { TierConfigsTable } from "../tier-accounts/tier-configs-table";
import type { RequestPage } from "./request-page";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const { tierAccountId, productId } = await findRequest(actor, params.requestId!);
  return listTierConfigs(actor, { tierAccountId, productId, window: windowOf(url.searchParams) });
});

/** The tier configurations of the request's product for its account. Row C12. */
export default function RequestTierConfigs() {
  const page = useLoaderData<typeof loader>();
  const url = useLocation();
  const { timeZone } = useOutletContext<RequestPage>();
  return (
    <>
      <TierConfigsTable rows={page.rows} timeZone={timeZone} />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
