import { useLoaderData, useLocation } from "@remix-run/react";
import { listAgreements } from "~/domain/agreements/list";
import { agreementQuery } from "~/domain/agreements/query";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Section } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf, sizesOf } from "../lists";
import { AgreementFrame } from "./agreement-frame";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementAsked } from "./agreement.server";
import { AgreementsTable } from "./agreements-table";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementAsked(asked);
  const { id, type } = page.agreement;
  if (type !== "program") throw new NotFound();
  const query = { ...agreementQuery(asked.url.searchParams), search: "", type: null };
  return { ...page, query, found: await listAgreements(asked.actor, query, { parentId: id }) };
});

export const meta = agreementTitle(texts.tabs.distribution);

export const handle = agreementHandle(texts.tabs.distribution);

/** The distribution agreements inside a program, one for each of its marketplaces. Row P3. */
export default function AgreementDistribution() {
  const { agreement, companyId, timeZone, done, query, found } = useLoaderData<typeof loader>();
  const url = useLocation();
  const add = agreement.may.change && (
    <LinkButton icon="plus" href={href(paths.addDistribution, { companyId, agreementId: agreement.id })}>
      {texts.addMarketplace}
    </LinkButton>
  );
  const empty = (
    <EmptyState title={texts.distributionEmpty} action={add}>
      {texts.distributionHint}
    </EmptyState>
  );
  return (
    <AgreementFrame agreement={agreement} companyId={companyId} current="distribution" done={done}>
      <Section title={texts.tabs.distribution} actions={found.rows.length > 0 && add}>
        <AgreementsTable {...{ rows: found.rows, query, companyId, timeZone, url, empty }} />
        {found.total > 0 && <Pager {...pagerOf(url, found)} sizes={sizesOf(url, query.window)} />}
      </Section>
    </AgreementFrame>
  );
}
