import { useLoaderData } from "@remix-run/react";
import { offerActors } from "~/domain/activity/actors";
import { listActivity } from "~/domain/activity/list";
import { activityQuery } from "~/domain/activity/query";
import { findTierAccount, type FoundTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { activityTexts as texts } from "~/texts/activity";
import { PageHead } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { accountCrumbs } from "../tier-accounts/account-page";
import { EditScreen } from "../tier-accounts/update/frame";
import { ActivityList } from "./activity-list";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const account = await findTierAccount(actor, params.tierAccountId!);
  const query = activityQuery(url.searchParams);
  const scope = { tierAccountId: account.id };
  const [page, actors] = await Promise.all([listActivity(actor, scope, query), offerActors(actor)]);
  return { account, page, query, actors, companyId: actor.company.id, timeZone: actor.timeZone };
});

interface Page {
  account: FoundTierAccount;
  companyId: string;
}

export const meta = ({ data }: { data?: Page }) => title(texts.title, data?.account.snapshot.name ?? "");

export const handle = pageHandle<Page>(({ account, companyId }) => [
  ...accountCrumbs(companyId, account),
  { label: account.snapshot.name, href: href(paths.tierAccount, { companyId, tierAccountId: account.id }) },
  { label: texts.title },
]);

/** What has been done to a customer and to its users, in the customer's edit screen. Decision 14. */
export default function ActivityOfAccount() {
  const { account, page, query, actors, companyId, timeZone } = useLoaderData<typeof loader>();
  const at = { companyId, tierAccountId: account.id };
  return (
    <EditScreen at={at} account={account} current="activity">
      <PageHead title={texts.title} meta={texts.leadOfAccount} />
      <ActivityList
        page={page}
        query={query}
        actors={actors}
        companyId={companyId}
        timeZone={timeZone}
        at={{ list: href(paths.tierAccountActivity, at), export: href(paths.exportTierAccountActivity, at) }}
      />
    </EditScreen>
  );
}
