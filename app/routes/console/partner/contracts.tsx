import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listPartnerContracts } from "~/domain/partners/list-contracts";
import { canOffer } from "~/domain/partners/policy";
import { href, paths } from "~/paths";
import { contractTexts } from "~/texts/contracts";
import { creationTexts } from "~/texts/partner-creation";
import { partnerDetailTexts } from "~/texts/partner-details";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Pager } from "~/ui/pager";
import { Status } from "~/ui/status";
import { NameCell, Table } from "~/ui/table";
import { ContractState } from "../contracts/states";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import type { PartnerPage } from "./partner-page";

const texts = partnerDetailTexts.contracts;
const heads = texts.columns;

export const loader = consoleRoute(async ({ actor, params, url }) => ({
  page: await listPartnerContracts(actor, params.partnerId!, windowOf(url.searchParams)),
  mayOffer: canOffer(actor),
}));

/** Contracts between the partner and the reader's company, with what waits to be signed. Row P9. */
export default function PartnerContracts() {
  const { page, mayOffer } = useLoaderData<typeof loader>();
  const { partner, companyId } = useOutletContext<PartnerPage>();
  const url = useLocation();
  return (
    <>
      {mayOffer && partner.role === "vendor" && (
        <p>
          <LinkButton href={href(paths.addMarketplaces, { companyId, partnerId: partner.id })}>
            {creationTexts.moreSubmit}
          </LinkButton>
        </p>
      )}
      <Table
        caption={say(texts.caption, { name: partner.name })}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.empty}>{say(texts.emptyHint, { name: partner.name })}</EmptyState>}
        columns={[
          {
            key: "contract",
            head: heads.contract,
            wrap: true,
            cell: ({ id, agreement, updateAvailable }) => (
              <>
                <NameCell
                  name={say(contractTexts.name, { agreement: agreement.name })}
                  id={id}
                  href={href(paths.contract, { companyId, contractId: id })}
                />
                {updateAvailable && <Status tone="info">{texts.update}</Status>}
              </>
            ),
          },
          { key: "type", head: heads.type, cell: ({ type }) => texts.types[type] },
          {
            ...{ key: "marketplace", head: heads.marketplace, narrowLabel: heads.marketplace, wrap: true },
            cell: ({ marketplace }) => marketplace ?? <span className="faint">—</span>,
          },
          {
            ...{ key: "status", head: heads.status },
            cell: ContractState,
          },
        ]}
      />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
