import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandArrange, demandSeller } from "~/domain/catalog/policy";
import { createHub } from "~/domain/hubs/create";
import { HubForm as Schema } from "~/domain/hubs/forms";
import { href, paths } from "~/paths";
import { hubTexts as texts } from "~/texts/marketplaces";
import { PageHead } from "~/ui/page-head";
import { unfit } from "../../form";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { HubForm } from "./hub-form";

export const loader = consoleRoute(({ actor }) => {
  demandSeller(actor);
  demandArrange(actor);
  return Promise.resolve({ companyId: actor.company.id });
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandSeller(actor);
  demandArrange(actor);
  const submission = parseWithZod(await form(), { schema: Schema });
  if (submission.status !== "success") return unfit(submission);
  const created = await createHub(actor, submission.value);
  throw redirect(href(paths.hubs, { companyId: actor.company.id }, { created }), 303);
});

export const meta = () => catalogTitle(texts.create);

export const handle = catalogHandle(texts.title, "hubs", texts.create);

/** Adds a hub. Row P5. */
export default function CreateHub() {
  const { companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.create} />
      <HubForm
        action={href(paths.createHub, { companyId })}
        cancel={href(paths.hubs, { companyId })}
        submit={texts.create}
        answer={answer}
      />
    </>
  );
}
