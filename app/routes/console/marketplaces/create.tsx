import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandArrange, demandSeller } from "~/domain/catalog/policy";
import { listHubs } from "~/domain/hubs/list";
import { createMarketplace } from "~/domain/marketplaces/create";
import { hubsIn, MarketplaceForm as Schema } from "~/domain/marketplaces/forms";
import { href, paths } from "~/paths";
import { marketplaceTexts as texts } from "~/texts/marketplaces";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { MarketplaceForm } from "./marketplace-form";

export const loader = consoleRoute(async ({ actor }) => {
  demandSeller(actor);
  demandArrange(actor);
  return { hubs: await listHubs(actor), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandSeller(actor);
  demandArrange(actor);
  const answers = await form();
  const submission = parseWithZod(answers, { schema: Schema });
  if (submission.status !== "success") return unfit(submission);
  try {
    const created = await createMarketplace(actor, { ...submission.value, hubIds: hubsIn(answers) });
    throw redirect(href(paths.marketplaces, { companyId: actor.company.id }, { created }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["hubs"] });
  }
});

export const meta = () => catalogTitle(texts.create);

export const handle = catalogHandle(texts.title, "marketplaces", texts.create);

/** Opens a marketplace. Row P5. */
export default function CreateMarketplace() {
  const { hubs, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.create} />
      <MarketplaceForm
        action={href(paths.createMarketplace, { companyId })}
        cancel={href(paths.marketplaces, { companyId })}
        submit={texts.create}
        hubs={hubs}
        answer={answer}
      />
    </>
  );
}
