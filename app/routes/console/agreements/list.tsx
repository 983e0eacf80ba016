import { useLoaderData, useLocation } from "@remix-run/react";
import { listAgreements } from "~/domain/agreements/list";
import { agreementQuery, isFiltered } from "~/domain/agreements/query";
import { agreementTypes } from "~/domain/agreements/types";
import { canOffer } from "~/domain/partners/policy";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { listTexts } from "~/texts/lists";
import { partnerTexts } from "~/texts/partners";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm, Results } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { SearchField } from "~/ui/search-field";
import { consoleRoute } from "../gate.server";
import { ListFilters } from "../list-filters";
import { Kept } from "../list-tools";
import { pagerOf, sizesOf } from "../lists";
import { pageHandle, title } from "../page";
import { PartnerTabs } from "../partners/partner-tabs";
import { AgreementsTable } from "./agreements-table";

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = agreementQuery(url.searchParams);
  const { company, timeZone } = actor;
  return {
    ...{ query, timeZone, companyId: company.id, distributor: company.role === "distributor" },
    ...{ page: await listAgreements(actor, query), may: canOffer(actor) },
    deleted: url.searchParams.get("done") === "deleted",
  };
});

export const meta = () => title(texts.title, partnerTexts.module);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: partnerTexts.module, href: href(paths.partners, { companyId }) },
  { label: texts.title },
]);

const types = agreementTypes.map((value) => ({ value, label: texts.types[value] }));

/** The company's own agreements, and those of its distributors that concern it. Row P3. */
export default function Agreements() {
  const { page, query, companyId, timeZone, distributor, may, deleted } = useLoaderData<typeof loader>();
  const url = useLocation();
  const address = href(paths.agreements, { companyId });
  const create = may && (
    <LinkButton tone="main" icon="plus" href={href(paths.createAgreement, { companyId })}>
      {texts.create}
    </LinkButton>
  );
  const empty = isFiltered(query) ? (
    <EmptyState
      icon="search"
      title={texts.nothingFound}
      action={<LinkButton href={address}>{texts.showAll}</LinkButton>}
    >
      {texts.nothingFoundHint}
    </EmptyState>
  ) : (
    <EmptyState title={texts.empty} action={create}>
      {distributor ? texts.emptyHint.distributor : texts.emptyHint.other}
    </EmptyState>
  );
  const any = page.rows.length > 0 || isFiltered(query);
  return (
    <>
      <PageHead title={partnerTexts.title} actions={any && create} />
      <PartnerTabs companyId={companyId} current="agreements" />
      {deleted && (
        <Notice tone="ok" live>
          {texts.done.deleted}
        </Notice>
      )}
      <FilterForm action={address} label={texts.findLabel}>
        <SearchField name="q" label={texts.find} placeholder={texts.find} defaultValue={query.search} slash />
        <ListFilters
          filters={[{ name: "type", label: texts.type, value: query.type, options: types, any: listTexts.any }]}
          url={url}
        />
        <Kept url={url} names={["sort", "size"]} />
      </FilterForm>
      <Results>
        <AgreementsTable {...{ rows: page.rows, query, companyId, timeZone, url, empty }} />
        {page.total > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, query.window)} />}
      </Results>
    </>
  );
}
