import { useLoaderData } from "@remix-run/react";
import { listDeletedUsers } from "~/domain/customer-users/deleted";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { userTexts as texts } from "~/texts/customer-users";
import { PageHead } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { EditScreen } from "../tier-accounts/update/frame";
import { DeletedTable } from "./deleted-table";
import { type CustomerPage, customerCrumbs } from "./user-crumbs";

export const loader = consoleRoute(async ({ actor, params }) => {
  const tierAccountId = params.tierAccountId!;
  const [account, users] = await Promise.all([
    findTierAccount(actor, tierAccountId),
    listDeletedUsers(actor, tierAccountId),
  ]);
  return { account, users, companyId: actor.company.id, timeZone: actor.timeZone };
});

export const meta = () => title(texts.deletedUsers);

export const handle = pageHandle<CustomerPage>((page) => [...customerCrumbs(page), { label: texts.deletedUsers }]);

/** People of a customer who had a login once, and whose data is still known. */
export default function DeletedUsers() {
  const { account, users, companyId, timeZone } = useLoaderData<typeof loader>();
  return (
    <EditScreen at={{ companyId, tierAccountId: account.id }} account={account} current="users">
      <PageHead title={texts.deletedUsers} meta={texts.deletedUsersLead} />
      <DeletedTable users={users} companyId={companyId} timeZone={timeZone} />
    </EditScreen>
  );
}
