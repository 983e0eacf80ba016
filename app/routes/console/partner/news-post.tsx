import { useLoaderData, useOutletContext } from "@remix-run/react";
import { findPartnerNews } from "~/domain/news/find";
import { href, paths } from "~/paths";
import { partnerDetailTexts } from "~/texts/partner-details";
import { say } from "~/texts/say";
import { Section } from "~/ui/page-head";
import { Prose } from "~/ui/prose";
import { Time } from "~/ui/time";
import { markdown } from "../../markdown.server";
import { consoleRoute } from "../gate.server";
import { CoverPicture } from "../news/cover-picture";
import type { PartnerPage } from "./partner-page";

const texts = partnerDetailTexts.news;

export const loader = consoleRoute(async ({ actor, params }) => {
  const post = await findPartnerNews(actor, params.partnerId!, params.newsPostId!);
  return { post, html: markdown(post.content) };
});

/** One post of the partner's. Row P9. */
export default function PartnerNewsPost() {
  const { post, html } = useLoaderData<typeof loader>();
  const { partner, companyId, timeZone } = useOutletContext<PartnerPage>();
  const { title, subtitle, coverId, publishedAt } = post;
  return (
    <Section title={title}>
      {subtitle && <p className="soft">{subtitle}</p>}
      {publishedAt && (
        <p className="page-meta">
          <Time value={publishedAt} timeZone={timeZone} look="absolute" />
        </p>
      )}
      <CoverPicture companyId={companyId} coverId={coverId} />
      <Prose html={html} />
      <p>
        <a className="link" href={href(paths.partnerNews, { companyId, partnerId: partner.id })}>
          {say(texts.all, { name: partner.name })}
        </a>
      </p>
    </Section>
  );
}
