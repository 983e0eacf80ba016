import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeHub } from "~/domain/hubs/change";
import { findHub } from "~/domain/hubs/find";
import { HubChangeForm } from "~/domain/hubs/forms";
import { href, paths } from "~/paths";
import { hubTexts as texts } from "~/texts/marketplaces";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { Saved } from "../settings/saved";
import { savedIn, savedWord } from "../settings/settings-page";
import { HubForm } from "./hub-form";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const hub = await findHub(actor, params.hubId!);
  return { hub, name: hub.name, saved: savedIn(url), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id: hubId } = await findHub(actor, params.hubId!);
  const submission = parseWithZod(await form(), { schema: HubChangeForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...wanted } = submission.value;
  try {
    const saved = savedWord(await changeHub(actor, hubId, wanted, baseVersion));
    throw redirect(href(paths.changeHub, { companyId: actor.company.id, hubId }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = ({ data }: { data?: { name: string } }) => catalogTitle(data?.name ?? texts.title);

export const handle = catalogHandle(texts.title, "hubs");

/** One hub: a form for those who may change it, its facts for everybody else of the company. Row P5. */
export default function ChangeHub() {
  const { hub, saved, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, name, description, instanceType, may } = hub;
  return (
    <>
      <PageHead title={name} meta={<Id value={id} />} />
      <Saved word={answer ? null : saved} />
      {may.change ? (
        <HubForm
          action={href(paths.changeHub, { companyId, hubId: id })}
          cancel={href(paths.hubs, { companyId })}
          hub={hub}
          answer={answer}
        />
      ) : (
        <DefinitionList
          items={[
            { term: texts.name, value: name },
            { term: texts.description, value: description },
            { term: texts.type, value: texts.types[instanceType] },
          ]}
        />
      )}
    </>
  );
}
