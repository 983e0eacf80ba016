import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listTierConfigs } from "~/domain/tier-configs/list";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import type { AccountPage } from "./account-page";
import { TierConfigsTable } from "./tier-configs-table";

export const loader = consoleRoute(async ({ actor, params, url }) =>
  listTierConfigs(actor, { tierAccountId: params.tierAccountId!, window: windowOf(url.searchParams) }),
);

/** The tier configurations of the account. Row C8. */
export default function AccountConfigs() {
  const page = useLoaderData<typeof loader>();
  const url = useLocation();
  const { timeZone } = useOutletContext<AccountPage>();
  return (
    <>
      <TierConfigsTable rows={page.rows} timeZone={timeZone} />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
