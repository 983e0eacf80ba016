import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeNews } from "~/domain/news/change";
import { findNews } from "~/domain/news/find";
import { NewsChangeForm } from "~/domain/news/forms";
import { demandNews } from "~/domain/news/policy";
import { href, paths } from "~/paths";
import { newsTexts as texts } from "~/texts/news";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { savedWord } from "../settings/settings-page";
import { NewsForm } from "./news-form";
import { newsHandle, newsTitle } from "./news-page";

export const loader = consoleRoute(async ({ actor, params }) => {
  const post = await findNews(actor, params.newsPostId!);
  demandNews(actor);
  return { post, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id: newsPostId } = await findNews(actor, params.newsPostId!);
  demandNews(actor);
  const submission = parseWithZod(await form(), { schema: NewsChangeForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...wanted } = submission.value;
  try {
    const saved = savedWord(await changeNews(actor, newsPostId, wanted, baseVersion));
    throw redirect(href(paths.newsPost, { companyId: actor.company.id, newsPostId }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => newsTitle(texts.edit);

export const handle = newsHandle(texts.edit);

/** Changes a post. Row P9. */
export default function ChangeNews() {
  const { post, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = { companyId, newsPostId: post.id };
  return (
    <>
      <PageHead title={post.title} />
      <NewsForm action={href(paths.changeNews, at)} cancel={href(paths.newsPost, at)} post={post} answer={answer} />
    </>
  );
}
