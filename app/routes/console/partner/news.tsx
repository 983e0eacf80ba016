import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listPartnerNews } from "~/domain/news/list";
import { href, paths } from "~/paths";
import { newsTexts } from "~/texts/news";
import { partnerDetailTexts } from "~/texts/partner-details";
import { say } from "~/texts/say";
import { EmptyState } from "~/ui/empty-state";
import { Pager } from "~/ui/pager";
import { NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import type { PartnerPage } from "./partner-page";

const texts = partnerDetailTexts.news;
const heads = newsTexts.columns;

export const loader = consoleRoute(async ({ actor, params, url }) => ({
  page: await listPartnerNews(actor, params.partnerId!, windowOf(url.searchParams)),
}));

/** What the partner has published for companies like the reader's. Row P9. */
export default function PartnerNews() {
  const { page } = useLoaderData<typeof loader>();
  const { partner, companyId, timeZone } = useOutletContext<PartnerPage>();
  const url = useLocation();
  const at = { companyId, partnerId: partner.id };
  return (
    <>
      <Table
        caption={newsTexts.caption}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.empty}>{say(texts.emptyHint, { name: partner.name })}</EmptyState>}
        columns={[
          {
            key: "title",
            head: heads.title,
            wrap: true,
            cell: ({ id, title, subtitle, coverId }) => (
              <>
                {coverId && (
                  <img
                    className="cover-small"
                    src={href(paths.shownFile, { companyId, documentId: coverId })}
                    alt=""
                    loading="lazy"
                  />
                )}
                <NameCell name={title} href={href(paths.partnerNewsPost, { ...at, newsPostId: id })} />
                {subtitle && <div className="under-name">{subtitle}</div>}
              </>
            ),
          },
          {
            ...{ key: "published", head: heads.published, num: true },
            cell: ({ publishedAt }) => publishedAt && <Time value={publishedAt} timeZone={timeZone} />,
          },
        ]}
      />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
