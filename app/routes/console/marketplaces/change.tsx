import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listHubs } from "~/domain/hubs/list";
import { changeMarketplace } from "~/domain/marketplaces/change";
import { findMarketplace } from "~/domain/marketplaces/find";
import { hubsIn, MarketplaceChangeForm } from "~/domain/marketplaces/forms";
import { href, paths } from "~/paths";
import { marketplaceTexts as texts } from "~/texts/marketplaces";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { Saved } from "../settings/saved";
import { savedIn, savedWord } from "../settings/settings-page";
import { MarketplaceForm } from "./marketplace-form";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const [marketplace, hubs] = await Promise.all([findMarketplace(actor, params.marketplaceId!), listHubs(actor)]);
  return { marketplace, name: marketplace.name, hubs, saved: savedIn(url), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id: marketplaceId } = await findMarketplace(actor, params.marketplaceId!);
  const answers = await form();
  const submission = parseWithZod(answers, { schema: MarketplaceChangeForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...facts } = submission.value;
  const wanted = { ...facts, hubIds: hubsIn(answers) };
  try {
    const saved = savedWord(await changeMarketplace(actor, marketplaceId, wanted, baseVersion));
    throw redirect(href(paths.changeMarketplace, { companyId: actor.company.id, marketplaceId }, { saved }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["hubs"] });
  }
});

export const meta = ({ data }: { data?: { name: string } }) => catalogTitle(data?.name ?? texts.title);

export const handle = catalogHandle(texts.title, "marketplaces");

/** One marketplace: a form for those who may change it, its facts for everybody else of the company. Row P5. */
export default function ChangeMarketplace() {
  const { marketplace, hubs, saved, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, name, description, zone, currency, hubIds, may } = marketplace;
  const served = hubs.filter((hub) => hubIds.includes(hub.id)).map((hub) => hub.name);
  return (
    <>
      <PageHead title={name} meta={<Id value={id} />} />
      <Saved word={answer ? null : saved} />
      {may.change ? (
        <MarketplaceForm
          action={href(paths.changeMarketplace, { companyId, marketplaceId: id })}
          cancel={href(paths.marketplaces, { companyId })}
          hubs={hubs}
          marketplace={marketplace}
          answer={answer}
        />
      ) : (
        <DefinitionList
          items={[
            { term: texts.name, value: name },
            { term: texts.description, value: description },
            { term: texts.zone, value: texts.zones[zone] },
            { term: texts.currency, value: currency },
            { term: texts.hubs, value: served.join(", ") },
          ]}
        />
      )}
    </>
  );
}
