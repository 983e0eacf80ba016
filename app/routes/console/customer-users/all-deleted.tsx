import { useLoaderData, useLocation } from "@remix-run/react";
import { listAllDeletedUsers } from "~/domain/customer-users/deleted";
import { windowOf } from "~/domain/lists/page";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf, sizesOf } from "../lists";
import { pageHandle, title } from "../page";
import { DeletedTable } from "./deleted-table";

export const loader = consoleRoute(async ({ actor, url }) => {
  const window = windowOf(url.searchParams);
  const page = await listAllDeletedUsers(actor, window);
  return {
    ...{ page, window, companyId: actor.company.id, timeZone: actor.timeZone },
    erased: url.searchParams.get("done") === "erased",
  };
});

export const meta = () => title(texts.deletedUsers);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: texts.users, href: href(paths.customerUsers, { companyId }) },
  { label: texts.deletedUsers },
]);

/** People of all customers, deleted ones too, who had a login once, and whose data is still known. Decision 13. */
export default function AllDeletedUsers() {
  const { page, window, companyId, timeZone, erased } = useLoaderData<typeof loader>();
  const url = useLocation();
  return (
    <>
      <PageHead title={texts.deletedUsers} meta={texts.deletedUsersLead} />
      {erased && (
        <Notice tone="ok" live>
          {texts.erasedOne}
        </Notice>
      )}
      <DeletedTable users={page.rows} companyId={companyId} timeZone={timeZone} withCustomer />
      {page.rows.length > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, window)} />}
    </>
  );
}
