import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeCover } from "~/domain/news/cover";
import { findNews } from "~/domain/news/find";
import { demandNews } from "~/domain/news/policy";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { newsTexts } from "~/texts/news";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { newsHandle, newsTitle } from "./news-page";

const [label, question, text] = newsTexts.removeCover;

export const loader = consoleRoute(async ({ actor, params }) => {
  const { id, title, coverId } = await findNews(actor, params.newsPostId!);
  if (coverId === null) throw new NotFound("cover");
  demandNews(actor);
  return { post: { id, title }, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  try {
    await removeCover(actor, params.newsPostId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  const at = { companyId: actor.company.id, newsPostId: params.newsPostId! };
  throw redirect(href(paths.newsPost, at, { done: "uncover" }), 303);
});

export const meta = () => newsTitle(label);

export const handle = newsHandle(label);

/** Takes the picture off a post, after asking. Row P9. */
export default function RemoveNewsCover() {
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
      <p>{text}</p>
    </Confirm>
  );
}
