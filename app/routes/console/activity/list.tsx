import { useLoaderData } from "@remix-run/react";
import { offerActors } from "~/domain/activity/actors";
import { listActivity } from "~/domain/activity/list";
import { activityQuery } from "~/domain/activity/query";
import { href, paths } from "~/paths";
import { activityTexts as texts } from "~/texts/activity";
import { say } from "~/texts/say";
import { PageHead } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { ActivityList } from "./activity-list";

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = activityQuery(url.searchParams);
  const [page, actors] = await Promise.all([listActivity(actor, {}, query), offerActors(actor)]);
  return { page, query, actors, company: actor.company, timeZone: actor.timeZone };
});

export const meta = () => title(texts.title);

export const handle = pageHandle(() => [{ label: texts.title }]);

/** Activity: the company's audit trail. */
export default function Activity() {
  const { page, query, actors, company, timeZone } = useLoaderData<typeof loader>();
  const at = { companyId: company.id };
  return (
    <>
      <PageHead title={texts.title} meta={say(texts.lead, { company: company.name })} />
      <ActivityList
        page={page}
        query={query}
        actors={actors}
        companyId={company.id}
        timeZone={timeZone}
        at={{ list: href(paths.activity, at), export: href(paths.exportActivity, at) }}
      />
    </>
  );
}
