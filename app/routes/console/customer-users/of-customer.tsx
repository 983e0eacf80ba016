import { useLoaderData, useLocation } from "@remix-run/react";
import { findGoneUser } from "~/domain/customer-users/deleted";
import { findCustomerUser } from "~/domain/customer-users/find";
import { listCustomerUsers } from "~/domain/customer-users/list";
import { canDelete, canManage } from "~/domain/customer-users/policy";
import { customerUserQuery, isFiltered, userIdsIn } from "~/domain/customer-users/query";
import { findStoreAddress } from "~/domain/customer-users/store-address";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Id } from "~/ui/id";
import { Results } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { MoreThanShown } from "../list-tools";
import { pagerOf, sizesOf } from "../lists";
import { pageHandle, title } from "../page";
import { EditScreen } from "../tier-accounts/update/frame";
import { AddedNext, addedWords } from "./added-next";
import { type CustomerPage, customerCrumbs } from "./user-crumbs";
import { portalUrlOf } from "./user-page.server";
import { NobodyThere, UserFinder } from "./user-finder";
import { UsersTable } from "./users-table";

/** How somebody may have gone a moment ago, as the address says it. */
const leavings = ["deleted", "denied", "erased"] as const;

interface Gone {
  id: string;
  name: string;
  how: (typeof leavings)[number];
}

/** What has just been done to somebody who is gone. */
function goneInWords({ id, name, how }: Gone, mailed: boolean): string {
  if (how === "denied") return say(mailed ? texts.denied : texts.deniedSilently, { name });
  return how === "erased" ? say(texts.erased, { id }) : say(texts.deleted, { name });
}

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const tierAccountId = params.tierAccountId!;
  const query = customerUserQuery(url.searchParams, tierAccountId);
  const named = (name: string) => userIdsIn(url.searchParams.getAll(name))[0] ?? null;
  const added = named("added");
  const left = leavings.find((word) => named(word) !== null);
  const [page, account, store, gone] = await Promise.all([
    listCustomerUsers(actor, query),
    findTierAccount(actor, tierAccountId),
    findStoreAddress(actor),
    left ? findGoneUser(actor, { tierAccountId, id: named(left)! }) : null,
  ]);
  return {
    ...{ page, account, query, companyId: actor.company.id, timeZone: actor.timeZone },
    portalUrl: portalUrlOf(store),
    may: { manage: canManage(actor), delete: canDelete(actor) },
    added: added && (await findCustomerUser(actor, { tierAccountId, id: added })),
    gone: gone && left ? { ...gone, how: gone.erased ? ("erased" as const) : left } : null,
    mailed: url.searchParams.get("mail") !== "off",
  };
});

export const meta = ({ data }: { data?: CustomerPage }) => title(texts.users, data?.account.snapshot.name ?? "");

export const handle = pageHandle<CustomerPage>((page) =>
  customerCrumbs(page).map(({ label, href: to }, index, all) => ({
    label,
    ...(to && index < all.length - 1 && { href: to }),
  })),
);

/** General › Users: who may sign in at the storefront for this customer. Rows S2, S3. */
export default function UsersOfCustomer() {
  const list = useLoaderData<typeof loader>();
  const url = useLocation();
  const { page, account, companyId, may, portalUrl, added } = list;
  const at = { companyId, tierAccountId: account.id };
  const anybody = page.total > 0 || isFiltered(list.query);
  const add = may.manage && (
    <LinkButton tone="main" icon="plus" href={href(paths.addCustomerUser, at)}>
      {texts.add}
    </LinkButton>
  );
  return (
    <EditScreen at={at} account={account} current="users">
      <PageHead title={texts.users} actions={anybody && add} />
      {added && (
        <Notice
          tone="ok"
          live
          title={say(texts.added, { name: added.name })}
          actions={may.manage && <AddedNext at={{ ...at, customerUserId: added.id }} user={added} />}
        >
          {addedWords(added)}
        </Notice>
      )}
      {list.gone && (
        <Notice tone="ok" live>
          {goneInWords(list.gone, list.mailed)}
        </Notice>
      )}
      <p className="soft to-copy">
        {texts.portalUrl}: {portalUrl ? <Id value={portalUrl} /> : texts.noPortalUrl}
      </p>
      {anybody && <UserFinder query={list.query} url={url} />}
      <Results>
        <MoreThanShown search={list.query.search} total={page.total} />
        <UsersTable
          list={{ ...{ rows: page.rows, query: list.query, companyId, may }, timeZone: list.timeZone }}
          url={url}
          empty={
            <NobodyThere query={list.query} url={url}>
              <EmptyState icon="users" title={texts.empty} action={add}>
                {say(texts.emptyHint, { name: account.snapshot.name })}
              </EmptyState>
            </NobodyThere>
          }
        />
        {page.total > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, list.query.window)} />}
      </Results>
      {may.delete && (
        <p className="page-meta">
          <a className="link" href={href(paths.deletedCustomerUsers, at)}>
            {texts.deletedUsers}
          </a>
        </p>
      )}
    </EditScreen>
  );
}
