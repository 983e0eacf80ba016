import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { findRequest, nextPending } from "~/domain/tier-account-requests/find";
import { isDecider } from "~/domain/tier-account-requests/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { LinkButton } from "~/ui/button";
import { Id } from "~/ui/id";
import { Dotted, PageHead } from "~/ui/page-head";
import { Tabs } from "~/ui/tabs";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { StateOf } from "../tier-accounts/states";
import { requestCrumbs, type RequestPage } from "./request-page";
import { RequestNotices } from "./request-notices";

const texts = consoleTexts.requests;

/** The request, asked once for the head of the page, whichever tab is shown; after a decision also the next one waiting. */
export const loader = consoleRoute(async ({ actor, params, url }) => {
  const id = params.requestId!;
  const decided = url.searchParams.has("decided");
  const [request, next] = await Promise.all([findRequest(actor, id), decided ? nextPending(actor, id) : null]);
  const { company, timeZone } = actor;
  return { request, decided, next, companyId: company.id, vendor: isDecider(actor, request), timeZone };
});

export const meta = ({ data }: { data?: RequestPage }) => title(data?.request.id ?? texts.details);

export const handle = pageHandle<RequestPage>(({ request, companyId }) => [
  ...requestCrumbs(companyId),
  { label: request.id },
]);

const tabs = [
  ["data", paths.tierAccountRequest],
  ["details", paths.tierAccountRequestDetails],
  ["subscriptions", paths.tierAccountRequestSubscriptions],
  ["configs", paths.tierAccountRequestTierConfigs],
] as const;

export default function Request() {
  const page = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const { request, companyId } = page;
  const at = { companyId, requestId: request.id };
  const account = { companyId, tierAccountId: request.tierAccountId };
  return (
    <>
      <PageHead
        title={request.after.name}
        meta={
          <Dotted
            items={[
              <Id key="id" value={request.id} />,
              <StateOf key="state" state={request.status} />,
              request.product.name,
              request.deleted ? null : (
                <a key="account" className="link" href={href(paths.tierAccount, account)}>
                  {request.tierAccountId}
                </a>
              ),
            ]}
          />
        }
        actions={
          <>
            {request.may.ignore && (
              <LinkButton href={href(paths.ignoreRequest, at)} data-confirm="">
                {texts.ignore}
              </LinkButton>
            )}
            {request.may.accept && (
              <LinkButton tone="main" href={href(paths.acceptRequest, at)} data-confirm="">
                {texts.accept}
              </LinkButton>
            )}
          </>
        }
      />
      <RequestNotices page={page} decided={page.decided} next={page.next} />
      <Tabs
        label={texts.details}
        tabs={tabs.map(([tab, path]) => ({
          label: texts.tabs[tab],
          href: href(path, at),
          current: pathname === href(path, at),
        }))}
      />
      <Outlet context={page satisfies RequestPage} />
    </>
  );
}
