import { useLoaderData, useLocation } from "@remix-run/react";
import { listCustomerUsers } from "~/domain/customer-users/list";
import { canDelete, canManage } from "~/domain/customer-users/policy";
import { customerUserQuery } from "~/domain/customer-users/query";
import { canImport } from "~/domain/imports/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { importTexts } from "~/texts/imports";
import { Button, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Results } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { ExportMenu, MoreThanShown, ROWS, RowsForm } from "../list-tools";
import { pagerOf, sizesOf } from "../lists";
import { pageHandle, title } from "../page";
import { NobodyThere, UserFinder } from "./user-finder";
import { UsersTable } from "./users-table";

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = customerUserQuery(url.searchParams);
  return {
    ...{ page: await listCustomerUsers(actor, query), query, companyId: actor.company.id, timeZone: actor.timeZone },
    may: { manage: canManage(actor), delete: canDelete(actor), import: canImport(actor) },
    noneTicked: url.searchParams.get("ticked") === "none",
  };
});

export const meta = () => title(texts.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: texts.users },
]);

/** The users of all customers of the provider. Row S2. */
export default function CustomerUsers() {
  const list = useLoaderData<typeof loader>();
  const url = useLocation();
  const { page, query, companyId, may, timeZone } = list;
  const address = href(paths.customerUsers, { companyId });
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          <>
            {may.import && (
              <LinkButton href={href(paths.uploadImport, { companyId }, { kind: "customer-users" })}>
                {importTexts.import}
              </LinkButton>
            )}
            {page.total > 0 && <ExportMenu action={href(paths.exportCustomerUsers, { companyId })} />}
            {may.manage && (
              <>
                <Button form={ROWS} formAction={href(paths.activateCustomerUsers, { companyId })}>
                  {texts.activateTicked}
                </Button>
                <Button form={ROWS} formAction={href(paths.suspendCustomerUsers, { companyId })}>
                  {texts.suspendTicked}
                </Button>
              </>
            )}
          </>
        }
      />
      {list.noneTicked && may.manage && (
        <Notice tone="wait" live title={texts.many.none}>
          {texts.many.noneHint}
        </Notice>
      )}
      <UserFinder query={query} url={url} />
      <Results>
        <MoreThanShown search={query.search} total={page.total} />
        <RowsForm url={url} action={address} />
        <UsersTable
          list={{ rows: page.rows, query, companyId, may, timeZone }}
          url={url}
          withCustomer
          empty={
            <NobodyThere query={query} url={url}>
              <EmptyState icon="users" title={texts.emptyAll}>
                {texts.emptyAllHint}
              </EmptyState>
            </NobodyThere>
          }
          {...(may.manage && { tickForm: ROWS })}
        />
        {page.total > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, query.window)} />}
      </Results>
      {may.delete && (
        <p className="page-meta">
          <a className="link" href={href(paths.allDeletedUsers, { companyId })}>
            {texts.deletedUsers}
          </a>
        </p>
      )}
    </>
  );
}
