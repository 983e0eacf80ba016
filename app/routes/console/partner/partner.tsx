import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { findPartner } from "~/domain/partners/find";
import { href, paths } from "~/paths";
import { partnerDetailTexts as texts } from "~/texts/partner-details";
import { partnerTexts } from "~/texts/partners";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { Dotted, PageHead } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Tabs } from "~/ui/tabs";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { savedIn } from "../settings/settings-page";
import { partnerCrumbs, type PartnerPage } from "./partner-page";
import { ofPartner } from "./successor.server";

export const loader = consoleRoute(async (asked) => {
  const { actor, params, url } = asked;
  return {
    partner: await ofPartner(asked, findPartner(actor, params.partnerId!)),
    ...{ companyId: actor.company.id, vendor: actor.company.role === "vendor" },
    ...{ timeZone: actor.timeZone, saved: savedIn(url) },
    marketplacesAdded: url.searchParams.get("done") === "marketplaces",
  };
});

export const meta = ({ data }: { data?: PartnerPage }) => title(data?.partner.name ?? texts.tabs.label, texts.partners);

export const handle = pageHandle<PartnerPage>(partnerCrumbs);

const tabs = [
  ["general", paths.partner],
  ["news", paths.partnerNews],
  ["contracts", paths.partnerContracts],
  ["listings", paths.partnerListings],
] as const;

/** Partner Details: head and tabs. Row P9. */
export default function Partner() {
  const page = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const { partner, companyId, saved, marketplacesAdded } = page;
  const at = { companyId, partnerId: partner.id };
  const general = href(paths.partner, at);
  return (
    <>
      <PageHead
        title={partner.name}
        meta={
          <Dotted
            items={[
              <Id key="id" value={partner.id} />,
              partnerTexts.types[partner.role],
              <Status key="status" tone={partner.status === "active" ? "ok" : "wait"}>
                {partnerTexts.statuses[partner.status]}
              </Status>,
            ]}
          />
        }
      />
      {saved && (
        <Notice tone={saved === "yes" ? "ok" : "info"} live>
          {saved === "yes" ? texts.externalId.saved : texts.externalId.unchanged}
        </Notice>
      )}
      {marketplacesAdded && (
        <Notice tone="ok" live>
          {texts.marketplacesAdded}
        </Notice>
      )}
      {partner.status === "invited" && <Notice tone="wait">{texts.invited}</Notice>}
      <Tabs
        label={texts.tabs.label}
        tabs={tabs.map(([tab, path]) => {
          const address = href(path, at);
          const within = address !== general && pathname.startsWith(`${address}/`);
          return { label: texts.tabs[tab], href: address, current: pathname === address || within };
        })}
      />
      <Outlet context={page satisfies PartnerPage} />
    </>
  );
}
