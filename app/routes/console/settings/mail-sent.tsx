import { useLoaderData, useLocation } from "@remix-run/react";
import { listSentMail, sentMailQuery } from "~/domain/messages/list";
import { messageStatuses } from "~/domain/messages/status";
import { href, paths } from "~/paths";
import { messageTexts } from "~/texts/messages";
import { ChipLink } from "~/ui/chip";
import { EmptyState } from "~/ui/empty-state";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { MessagesTable } from "../messages-table";
import { pageHandle } from "../page";
import { mailCrumbs } from "./mail-crumbs";
import { settingsTitle } from "./settings-page";

const texts = messageTexts.sent;

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = sentMailQuery(url.searchParams);
  const page = await listSentMail(actor, query);
  return { page, status: query.status, companyId: actor.company.id, timeZone: actor.timeZone };
});

export const meta = () => settingsTitle(texts.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  ...mailCrumbs(companyId),
  { label: texts.title },
]);

/** All mail in the company's name, and what became of it. Rows S3, S4. */
export default function SentMail() {
  const { page, status, companyId, timeZone } = useLoaderData<typeof loader>();
  const url = useLocation();
  const show = (asked: string | null) => href(paths.sentMail, { companyId }, asked ? { status: asked } : {});
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} />
      <nav className="filter-bar" aria-label={texts.label}>
        {[null, ...messageStatuses].map((state) => (
          <ChipLink key={state} href={show(state)} on={state === status}>
            {state ? messageTexts.states[state] : texts.all}
          </ChipLink>
        ))}
      </nav>
      <MessagesTable
        caption={texts.caption}
        messages={page.rows}
        timeZone={timeZone}
        empty={<EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>}
      />
      {page.rows.length > 0 && <Pager {...pagerOf(url, page)} />}
    </>
  );
}
