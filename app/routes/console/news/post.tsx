import { useLoaderData } from "@remix-run/react";
import { findNews } from "~/domain/news/find";
import { href, paths } from "~/paths";
import { newsTexts as texts } from "~/texts/news";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { MoreMenu } from "~/ui/menu";
import { Notice } from "~/ui/notice";
import { PageHead, Section } from "~/ui/page-head";
import { Prose } from "~/ui/prose";
import { Time } from "~/ui/time";
import { markdown } from "../../markdown.server";
import { consoleRoute } from "../gate.server";
import { Saved } from "../settings/saved";
import { savedIn } from "../settings/settings-page";
import { CoverPicture } from "./cover-picture";
import { newsHandle, NewsState, newsTitle } from "./news-page";

const words = ["write", "publish", "unpublish", "cover", "uncover"] as const;

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const post = await findNews(actor, params.newsPostId!);
  return {
    ...{ post, html: markdown(post.content), saved: savedIn(url) },
    ...{ companyId: actor.company.id, timeZone: actor.timeZone },
    done: words.find((word) => word === url.searchParams.get("done")) ?? null,
  };
});

export const meta = ({ data }: { data?: { post: { title: string } } }) => newsTitle(data?.post.title ?? texts.title);

export const handle = newsHandle();

/** One of the company's own posts, as its audience reads it, and what can be done with it. Row P9. */
export default function NewsPost() {
  const { post, html, saved, done, companyId, timeZone } = useLoaderData<typeof loader>();
  const { id, title, subtitle, status, audience, createdAt, createdByName, publishedAt, coverId, may } = post;
  const at = { companyId, newsPostId: id };
  const more = [
    ...(may.includes("change") ? [{ label: texts.cover, href: href(paths.changeNewsCover, at) }] : []),
    ...(may.includes("change") && coverId
      ? [{ label: texts.removeCover[0], href: href(paths.removeNewsCover, at), confirm: true }]
      : []),
    { label: texts.delete[0], href: href(paths.deleteNews, at), danger: true, confirm: true },
  ];
  return (
    <>
      <PageHead
        title={title}
        meta={subtitle}
        actions={
          <>
            {may.includes("change") && <LinkButton href={href(paths.changeNews, at)}>{texts.edit}</LinkButton>}
            {may.includes("unpublish") && (
              <LinkButton href={href(paths.unpublishNews, at)} data-confirm="">
                {texts.unpublish[0]}
              </LinkButton>
            )}
            {may.includes("publish") && (
              <LinkButton tone="main" href={href(paths.publishNews, at)} data-confirm="">
                {texts.publish[0]}
              </LinkButton>
            )}
            {may.includes("delete") && <MoreMenu of={title} items={more} />}
          </>
        }
      />
      <Saved word={saved} />
      {done && <Notice tone="ok" live title={texts.done[done]} />}
      {status === "unpublished" && <Notice>{texts.unpublished}</Notice>}
      <DefinitionList
        items={[
          { term: texts.facts.status, value: <NewsState of={status} /> },
          { term: texts.facts.audience, value: texts.audiences[audience] },
          {
            term: texts.facts.written,
            value: (
              <>
                <Time value={createdAt} timeZone={timeZone} look="absolute" /> {say(texts.by, { name: createdByName })}
              </>
            ),
          },
          {
            term: texts.facts.published,
            value: publishedAt && <Time value={publishedAt} timeZone={timeZone} look="absolute" />,
          },
        ]}
      />
      <Section title={texts.content}>
        <CoverPicture companyId={companyId} coverId={coverId} />
        <Prose html={html} />
      </Section>
    </>
  );
}
