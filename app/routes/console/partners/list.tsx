import { useLoaderData, useLocation } from "@remix-run/react";
import { listPartners } from "~/domain/partners/list";
import { canInvite } from "~/domain/partners/policy";
import { isFiltered, partnerQuery } from "~/domain/partners/query";
import { listViews } from "~/domain/saved-views/list";
import { canSave } from "~/domain/saved-views/policy";
import { href, paths } from "~/paths";
import { partnerTexts as texts } from "~/texts/partners";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHead } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { ListFrame } from "../list-frame";
import { pageHandle, title } from "../page";
import { partnerFilters } from "./partner-filters";
import { PartnersTable } from "./partners-table";
import { PartnerTabs } from "./partner-tabs";

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = partnerQuery(url.searchParams);
  const [page, views] = await Promise.all([listPartners(actor, query), listViews(actor, "partners")]);
  return {
    ...{ page, query, views, companyId: actor.company.id },
    distributor: actor.company.role === "distributor",
    may: { invite: canInvite(actor), save: canSave(actor) },
  };
});

export const meta = () => title(texts.directory, texts.module);

export const handle = pageHandle(() => [{ label: texts.module }, { label: texts.directory }]);

/** The directory of partners. Row P1. */
export default function Partners() {
  const { page, query, companyId, may, distributor, views } = useLoaderData<typeof loader>();
  const url = useLocation();
  const address = href(paths.partners, { companyId });
  const create = may.invite && (
    <LinkButton tone="main" icon="plus" href={href(paths.createPartner, { companyId })}>
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
    <EmptyState icon="users" title={texts.empty} action={create}>
      {distributor ? texts.emptyHint.distributor : texts.emptyHint.other}
    </EmptyState>
  );
  const anybody = page.rows.length > 0 || isFiltered(query);
  return (
    <>
      <PageHead title={texts.title} actions={anybody && create} />
      <PartnerTabs companyId={companyId} current="directory" />
      <ListFrame
        list="partners"
        companyId={companyId}
        url={url}
        at={{ list: address, export: href(paths.exportPartners, { companyId }) }}
        views={views}
        may={may}
        texts={texts}
        query={query}
        page={page}
        filters={partnerFilters(query)}
      >
        <PartnersTable {...{ rows: page.rows, query, companyId, url, empty }} />
      </ListFrame>
    </>
  );
}
