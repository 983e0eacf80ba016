import type { NewsStatus } from "~/domain/news/status";
import { href, paths } from "~/paths";
import { newsTexts as texts } from "~/texts/news";
import { Status, type StatusTone } from "~/ui/status";
import { pageHandle, title } from "../page";

const tones = { draft: "idle", published: "ok", unpublished: "bad" } as const satisfies Record<NewsStatus, StatusTone>;

/** Whether partners read a post. */
export const NewsState = ({ of: status }: { of: NewsStatus }) => (
  <Status tone={tones[status]}>{texts.statuses[status]}</Status>
);

interface Data {
  companyId: string;
  post?: { id: string; title: string };
}

/** Partners › News › the post › the page. */
export const newsHandle = (label?: string) =>
  pageHandle<Data>(({ companyId, post }) => [
    { label: texts.module, href: href(paths.partners, { companyId }) },
    { label: texts.title, href: href(paths.news, { companyId }) },
    ...(post ? [{ label: post.title, href: href(paths.newsPost, { companyId, newsPostId: post.id }) }] : []),
    ...(label ? [{ label }] : []),
  ]);

export const newsTitle = (page: string) => title(page, texts.module);
