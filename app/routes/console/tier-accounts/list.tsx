import { useLoaderData, useLocation } from "@remix-run/react";
import { listHubs } from "~/domain/hubs/list";
import { wasDeleted } from "~/domain/tier-accounts/find";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { parentName } from "~/domain/tier-accounts/parents";
import { canCreate, canEdit } from "~/domain/tier-accounts/policy";
import { isFiltered, tierAccountQuery } from "~/domain/tier-accounts/query";
import { listViews } from "~/domain/saved-views/list";
import { canSave } from "~/domain/saved-views/policy";
import { viewQuery } from "~/domain/saved-views/query";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm, Results } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { SearchField } from "~/ui/search-field";
import { columnsOf } from "../columns";
import { consoleRoute } from "../gate.server";
import { ExportMenu, Kept, MoreThanShown, ROWS, RowsForm } from "../list-tools";
import { pagerOf, sizesOf, withParameters } from "../lists";
import { pageHandle, title } from "../page";
import { areWide, directoryColumns, standardColumns } from "./directory-columns";
import { DirectoryFilters } from "./directory-filters";
import { DirectoryTable } from "./directory-table";
import { ViewLinks } from "../saved-views/view-links";
import { DirectoryTabs } from "./directory-tabs";
import { NothingFound } from "./nothing-found";

const texts = consoleTexts.directory;

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = tierAccountQuery(url.searchParams);
  const vendor = actor.company.role === "vendor";
  const columns = columnsOf(url.searchParams, directoryColumns, standardColumns(vendor));
  const named = query.parent?.startsWith("TA-") ? query.parent : null;
  const [page, views, hubs, parent] = await Promise.all([
    listTierAccounts(actor, query, { wide: areWide(columns) }),
    listViews(actor, "tier-accounts"),
    vendor ? null : listHubs(actor),
    named ? parentName(actor, named) : null,
  ]);
  const { sort, descending } = query;
  const gone = url.searchParams.get("deleted");
  return {
    ...{ page, query, columns, views, hubs, vendor, sort, descending },
    parentName: parent,
    companyId: actor.company.id,
    timeZone: actor.timeZone,
    deleted: gone && (await wasDeleted(actor, gone)) ? gone : null,
    may: { create: canCreate(actor), edit: canEdit(actor), save: canSave(actor) },
  };
});

export const meta = () => title(texts.title);

export const handle = pageHandle(() => [
  { label: consoleTexts.modules.customers },
  { label: consoleTexts.modules.directory },
]);

export default function Directory() {
  const list = useLoaderData<typeof loader>();
  const url = useLocation();
  const { page, query, companyId, may, deleted, vendor } = list;
  const directory = href(paths.tierAccounts, { companyId });
  const add = may.create && (
    <LinkButton tone="main" icon="plus" href={href(paths.createTierAccount, { companyId })}>
      {texts.add}
    </LinkButton>
  );
  const columns = withParameters({ ...url, pathname: href(paths.tierAccountColumns, { companyId }) }, {});
  return (
    <>
      <PageHead title={texts.title} actions={add} />
      <DirectoryTabs companyId={companyId} current="directory" />
      {deleted && (
        <Notice tone="ok" live>
          {say(texts.deleted, { id: deleted })}
        </Notice>
      )}
      <ViewLinks
        list="tier-accounts"
        views={list.views}
        companyId={companyId}
        url={url}
        listPath={directory}
        saveable={may.save && viewQuery("tier-accounts", new URLSearchParams(url.search)) !== ""}
      />
      <FilterForm
        action={directory}
        label={texts.findLabel}
        end={
          <>
            <LinkButton href={columns} data-follow="">
              {listTexts.columns}
            </LinkButton>
            <ExportMenu />
          </>
        }
      >
        <SearchField name="q" label={texts.find} placeholder={texts.find} defaultValue={query.search} slash />
        <DirectoryFilters filter={query} hubs={list.hubs} vendor={vendor} parentName={list.parentName} url={url} />
        <Kept url={url} names={["sort", "size", "columns", "view"]} />
      </FilterForm>
      <Results>
        <MoreThanShown search={query.search} total={page.total} />
        <RowsForm url={url} action={href(paths.exportTierAccounts, { companyId })} />
        <DirectoryTable
          list={list}
          url={url}
          tickForm={ROWS}
          empty={
            isFiltered(query) ? (
              <NothingFound query={query} url={url} directory={directory} />
            ) : (
              <EmptyState title={texts.empty} action={add}>
                {vendor ? texts.emptyVendor : texts.emptyHint}
              </EmptyState>
            )
          }
        />
        {page.total > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, query.window)} />}
      </Results>
    </>
  );
}
