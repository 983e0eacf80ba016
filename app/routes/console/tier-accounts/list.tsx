import { useLoaderData, useLocation } from "@remix-run/react";
import { listTierAccounts, tierAccountQuery } from "~/domain/tier-accounts/list";
import { canCreate, canEdit } from "~/domain/tier-accounts/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { ChipLink } from "~/ui/chip";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm, Results } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { SearchField } from "~/ui/search-field";
import { consoleRoute } from "../gate.server";
import { pagerOf, withParameters } from "../lists";
import { pageHandle, title } from "../page";
import { DirectoryTable } from "./directory-table";
import { DirectoryTabs } from "./directory-tabs";
import { NothingFound } from "./nothing-found";

const texts = consoleTexts.directory;

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = tierAccountQuery(url.searchParams);
  const page = await listTierAccounts(actor, query);
  const { search, type, sort, descending } = query;
  return {
    ...{ page, search, type, sort, descending },
    companyId: actor.company.id,
    vendor: actor.company.role === "vendor",
    timeZone: actor.timeZone,
    deleted: /^TA-[\d-]{4,20}$/.exec(url.searchParams.get("deleted") ?? "")?.[0] ?? null,
    may: { create: canCreate(actor), edit: canEdit(actor) },
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
  const { page, search, type, companyId, may, deleted } = list;
  const directory = href(paths.tierAccounts, { companyId });
  const add = may.create && (
    <LinkButton tone="main" icon="plus" href={href(paths.createTierAccount, { companyId })}>
      {texts.add}
    </LinkButton>
  );
  const filtered = search !== "" || type !== null;
  const emptyHint = list.vendor ? texts.emptyVendor : texts.emptyHint;
  return (
    <>
      <PageHead title={texts.title} actions={add} />
      <DirectoryTabs companyId={companyId} current="directory" />
      {deleted && (
        <Notice tone="ok" live>
          {say(texts.deleted, { id: deleted })}
        </Notice>
      )}
      <FilterForm action={directory} label={texts.findLabel}>
        <SearchField name="q" label={texts.find} placeholder={texts.find} defaultValue={search} slash />
        {type && <input type="hidden" name="type" value={type} />}
        {list.sort !== "name" || list.descending ? (
          <input type="hidden" name="sort" value={(list.descending ? "-" : "") + list.sort} />
        ) : null}
      </FilterForm>
      <Results>
        <p className="filter-bar">
          <ChipLink href={withParameters(url, { type: null })} on={type === null}>
            {texts.anyType}
          </ChipLink>
          <ChipLink href={withParameters(url, { type: "customer" })} on={type === "customer"}>
            {texts.onlyCustomers}
          </ChipLink>
          <ChipLink href={withParameters(url, { type: "reseller" })} on={type === "reseller"}>
            {texts.onlyResellers}
          </ChipLink>
        </p>
        <DirectoryTable
          list={list}
          url={url}
          empty={
            filtered ? (
              <NothingFound search={search} type={type} url={url} directory={directory} />
            ) : (
              <EmptyState title={texts.empty} action={add}>
                {emptyHint}
              </EmptyState>
            )
          }
        />
        {page.total > 0 && <Pager {...pagerOf(url, page, page.total)} />}
      </Results>
    </>
  );
}
