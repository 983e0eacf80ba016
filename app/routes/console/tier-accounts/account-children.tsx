import { useLoaderData, useLocation } from "@remix-run/react";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { canEdit } from "~/domain/tier-accounts/policy";
import { consoleTexts } from "~/texts/console";
import { EmptyState } from "~/ui/empty-state";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { DirectoryTable } from "./directory-table";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const { sort, descending, window } = tierAccountQuery(url.searchParams);
  const query = { ...tierAccountQuery(new URLSearchParams()), sort, descending, window, parent: params.tierAccountId! };
  const page = await listTierAccounts(actor, query);
  const { company, timeZone } = actor;
  return {
    page,
    sort,
    descending,
    companyId: company.id,
    vendor: company.role === "vendor",
    timeZone,
    may: { edit: canEdit(actor) },
  };
});

/** The accounts that have this one as their parent. Row C8. */
export default function AccountChildren() {
  const list = useLoaderData<typeof loader>();
  const url = useLocation();
  const texts = consoleTexts.lists;
  const empty = <EmptyState title={texts.noChildren}>{texts.noChildrenHint}</EmptyState>;
  return (
    <>
      <DirectoryTable list={list} url={url} empty={empty} />
      {list.page.total > 0 && <Pager {...pagerOf(url, list.page)} />}
    </>
  );
}
