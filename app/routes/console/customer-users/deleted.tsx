import { useLoaderData } from "@remix-run/react";
import { listDeletedUsers } from "~/domain/customer-users/erase";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { EmptyState } from "~/ui/empty-state";
import { Id } from "~/ui/id";
import { PageHead } from "~/ui/page-head";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { EditScreen } from "../tier-accounts/update/frame";
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

/** People who had a login once, and whose data is still known. */
export default function DeletedUsers() {
  const { account, users, companyId, timeZone } = useLoaderData<typeof loader>();
  const at = { companyId, tierAccountId: account.id };
  return (
    <EditScreen at={at} account={account} current="users">
      <PageHead title={texts.deletedUsers} meta={texts.deletedUsersLead} />
      <Table
        caption={texts.deletedUsers}
        rows={users}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="users" title={texts.deletedNobody} />}
        columns={[
          {
            key: "name",
            head: texts.columns.name,
            wrap: true,
            cell: ({ id, name, email }) => (
              <>
                <span dir="auto">{name}</span> <span className="soft">{email}</span> <Id value={id} />
              </>
            ),
          },
          {
            key: "deleted",
            head: texts.deletedAt,
            narrowLabel: texts.deletedAt,
            cell: ({ deletedAt }) => deletedAt && <Time value={deletedAt} timeZone={timeZone} />,
          },
          {
            key: "erase",
            head: "",
            num: true,
            cell: ({ id, name }) => (
              <a
                className="link"
                href={href(paths.eraseCustomerUser, { ...at, customerUserId: id })}
                aria-label={say(texts.eraseOf, { name })}
                data-confirm=""
              >
                {texts.erase}
              </a>
            ),
          },
        ]}
      />
    </EditScreen>
  );
}
