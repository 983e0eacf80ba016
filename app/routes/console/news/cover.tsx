import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { putCover, receiveCover } from "~/domain/news/cover";
import { COVER } from "~/domain/news/cover-field";
import { findNews } from "~/domain/news/find";
import { demandNews } from "~/domain/news/policy";
import { PICTURE_LIMIT, PICTURE_TYPES } from "~/domain/pictures/limits";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { newsTexts as texts } from "~/texts/news";
import { say } from "~/texts/say";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { refused } from "../../form";
import { formWithFile } from "../../form-with-file.server";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";
import { CoverPicture } from "./cover-picture";
import { newsHandle, newsTitle } from "./news-page";

export const loader = consoleRoute(async ({ actor, params }) => {
  const post = await findNews(actor, params.newsPostId!);
  demandNews(actor);
  return { post, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, request, form: plain }) => {
  const { id: newsPostId } = await findNews(actor, params.newsPostId!);
  demandNews(actor);
  const take = (file: Parameters<typeof receiveCover>[1]) => receiveCover(actor, file);
  const { form, taken, refusal } = await formWithFile(request, { field: COVER, take, plain });
  const submission = parseWithZod(form, { schema: z.object({}) });
  try {
    if (refusal) throw refusal;
    if (!taken) throw new Invalid(COVER, "logo-required");
    await putCover(actor, newsPostId, taken.id);
  } catch (error) {
    return refused(submission, error, { fields: [COVER] });
  }
  throw redirect(href(paths.newsPost, { companyId: actor.company.id, newsPostId }, { done: "cover" }), 303);
});

export const meta = () => newsTitle(texts.cover);

/** A file comes with it, which the server hands on as it arrives. */
export const handle = { ...newsHandle(texts.cover), upload: true };

/** Puts a picture above a post. Row P9. */
export default function NewsCover() {
  const { post, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Record<typeof COVER, string>>({
    id: "cover-form",
    lastResult: answer?.result ?? null,
  });
  const at = { companyId, newsPostId: post.id };
  return (
    <>
      <PageHead title={say(texts.coverTitle, { title: post.title })} />
      <ErrorSummary problems={problemsOf([fields[COVER]], form.errors)} />
      <CoverPicture companyId={companyId} coverId={post.coverId} />
      <Form id={form.id} encType="multipart/form-data" action={href(paths.changeNewsCover, at)}>
        <FileField
          id={fields[COVER].id}
          name={COVER}
          label={texts.coverFile}
          hint={say(texts.coverHint, { limit: PICTURE_LIMIT.text })}
          errors={fields[COVER].errors ?? []}
          accept={PICTURE_TYPES}
        />
        <SaveRow cancel={href(paths.newsPost, at)} submit={texts.putCover} />
      </Form>
    </>
  );
}
