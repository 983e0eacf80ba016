import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewsForm as Schema } from "~/domain/news/forms";
import { demandNews } from "~/domain/news/policy";
import { writeNews } from "~/domain/news/write";
import { href, paths } from "~/paths";
import { newsTexts as texts } from "~/texts/news";
import { PageHead } from "~/ui/page-head";
import { unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { NewsForm } from "./news-form";
import { newsHandle, newsTitle } from "./news-page";

export const loader = consoleRoute(({ actor }) => {
  demandNews(actor);
  return Promise.resolve({ companyId: actor.company.id });
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandNews(actor);
  const submission = parseWithZod(await form(), { schema: Schema });
  if (submission.status !== "success") return unfit(submission);
  const newsPostId = await writeNews(actor, submission.value);
  throw redirect(href(paths.newsPost, { companyId: actor.company.id, newsPostId }, { done: "write" }), 303);
});

export const meta = () => newsTitle(texts.writeTitle);

export const handle = newsHandle(texts.writeTitle);

/** Drafts a post for partners. Row P9. */
export default function WriteNews() {
  const { companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.writeTitle} />
      <NewsForm
        action={href(paths.writeNews, { companyId })}
        cancel={href(paths.news, { companyId })}
        submit={texts.save}
        answer={answer}
      />
    </>
  );
}
