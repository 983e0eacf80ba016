import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteNews } from "~/domain/news/delete";
import { findNews } from "~/domain/news/find";
import { demandNews } from "~/domain/news/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { newsTexts } from "~/texts/news";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { newsHandle, newsTitle } from "./news-page";

const [label, question, text] = newsTexts.delete;

export const loader = consoleRoute(async ({ actor, params }) => {
  const { id, title, audience } = await findNews(actor, params.newsPostId!);
  demandNews(actor);
  return { post: { id, title, audience }, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  try {
    await deleteNews(actor, params.newsPostId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.news, { companyId: actor.company.id }, { deleted: "1" }), 303);
});

export const meta = () => newsTitle(label);

export const handle = newsHandle(label);

/** Deletes a post, after asking. Row P9. */
export default function DeleteNews() {
  const { post, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(question, { title: post.title })}
      submit={label}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.newsPost, { companyId, newsPostId: post.id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(text, { audience: newsTexts.audiences[post.audience] })}</p>
    </Confirm>
  );
}
