import { useLoaderData, useLocation } from "@remix-run/react";
import { countRequests, listRequests, requestQuery } from "~/domain/tier-account-requests/list";
import { requestStatuses } from "~/domain/tier-account-requests/status";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { ChipLink } from "~/ui/chip";
import { EmptyState } from "~/ui/empty-state";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pagerOf, withParameters } from "../lists";
import { pageHandle, title } from "../page";
import { DirectoryTabs } from "../tier-accounts/directory-tabs";
import { StateOf } from "../tier-accounts/states";

const texts = consoleTexts.requests;

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = requestQuery(url.searchParams);
  const [page, total] = await Promise.all([listRequests(actor, query), countRequests(actor, query)]);
  return { page, total, status: query.status, companyId: actor.company.id, timeZone: actor.timeZone };
});

export const meta = () => title(consoleTexts.modules.requests, texts.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: consoleTexts.modules.requests },
]);

export default function Requests() {
  const { page, total, status, companyId, timeZone } = useLoaderData<typeof loader>();
  const url = useLocation();
  const heads = texts.columns;
  const showAll = <LinkButton href={href(paths.tierAccountRequests, { companyId })}>{texts.showAll}</LinkButton>;
  return (
    <>
      <PageHead title={texts.title} />
      <DirectoryTabs companyId={companyId} current="requests" />
      <nav className="filter-bar" aria-label={texts.filter}>
        {[null, ...requestStatuses].map((state) => (
          <ChipLink key={state ?? "any"} href={withParameters(url, { status: state })} on={status === state}>
            {state === null ? texts.any : consoleTexts.lists.states[state]}
          </ChipLink>
        ))}
      </nav>
      <Table
        caption={texts.caption}
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={
          status === null ? (
            <EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>
          ) : (
            <EmptyState title={texts.empty} action={showAll}>
              {texts.emptyFiltered}
            </EmptyState>
          )
        }
        columns={[
          {
            key: "request",
            head: heads.request,
            cell: ({ id }) => (
              <a className="id link" href={href(paths.tierAccountRequest, { companyId, requestId: id })}>
                {id}
              </a>
            ),
          },
          {
            key: "account",
            head: heads.account,
            wrap: true,
            cell: ({ account, version }) => (
              <>
                <span dir="auto">{account.name}</span> <span className="soft">{say(texts.versionOf, { version })}</span>
              </>
            ),
          },
          { key: "product", head: heads.product, priority: 2, cell: ({ product }) => product.name },
          { key: "vendor", head: heads.vendor, soft: true, priority: 3, cell: ({ vendor }) => vendor },
          { key: "status", head: heads.status, cell: (row) => <StateOf state={row.status} /> },
          {
            key: "created",
            head: heads.created,
            num: true,
            priority: 2,
            cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
          },
        ]}
      />
      {total > 0 && <Pager {...pagerOf(url, page, total)} />}
    </>
  );
}
