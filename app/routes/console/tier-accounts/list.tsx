import { useLoaderData, useLocation } from "@remix-run/react";
import { listHubs } from "~/domain/hubs/list";
import { canImport } from "~/domain/imports/policy";
import { nameOfDeleted } from "~/domain/tier-accounts/find";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { parentName } from "~/domain/tier-accounts/parents";
import { canCreate, canEdit } from "~/domain/tier-accounts/policy";
import { isFiltered, tierAccountQuery } from "~/domain/tier-accounts/query";
import { listViews } from "~/domain/saved-views/list";
import { canSave } from "~/domain/saved-views/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { importTexts } from "~/texts/imports";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { columnsOf } from "../columns";
import { consoleRoute } from "../gate.server";
import { ListFrame } from "../list-frame";
import { ROWS } from "../list-tools";
import { pageHandle, title } from "../page";
import { areWide, directoryColumns, standardColumns } from "./directory-columns";
import { directoryFilters } from "./directory-filters";
import { DirectoryTable } from "./directory-table";
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
    deleted: gone === null ? null : await nameOfDeleted(actor, gone),
    may: { create: canCreate(actor), edit: canEdit(actor), save: canSave(actor), import: canImport(actor) },
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
  const empty = isFiltered(query) ? (
    <NothingFound query={query} url={url} directory={directory} />
  ) : (
    <EmptyState title={texts.empty} action={add}>
      {vendor ? texts.emptyVendor : texts.emptyHint}
    </EmptyState>
  );
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          <>
            {may.import && <LinkButton href={href(paths.uploadImport, { companyId })}>{importTexts.import}</LinkButton>}
            {add}
          </>
        }
      />
      <DirectoryTabs companyId={companyId} current="directory" />
      {deleted && (
        <Notice tone="ok" live>
          {say(texts.deleted, { name: deleted })}
        </Notice>
      )}
      <ListFrame
        list="tier-accounts"
        companyId={companyId}
        url={url}
        at={{
          list: directory,
          columns: href(paths.tierAccountColumns, { companyId }),
          export: href(paths.exportTierAccounts, { companyId }),
        }}
        views={list.views}
        may={may}
        texts={texts}
        query={query}
        page={page}
        filters={directoryFilters({ filter: query, hubs: list.hubs, vendor, parentName: list.parentName })}
      >
        <DirectoryTable list={list} url={url} tickForm={ROWS} empty={empty} />
      </ListFrame>
    </>
  );
}
