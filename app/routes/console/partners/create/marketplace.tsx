import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { keepDraft } from "~/domain/drafts/keep";
import { MarketplaceForm } from "~/domain/partners/create/forms";
import { type MarketplaceOffer, offerMarketplaces } from "~/domain/partners/create/offers";
import { stepAfter } from "~/domain/partners/create/steps";
import { Invalid } from "~/domain/refusals";
import { refused, unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { creationDraft } from "./draft.server";
import { CreationFrame } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { MarketplaceStep, MarketplacesStep, NoMarketplace } from "./marketplace-steps";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

export const loader = consoleRoute(async (asked) => {
  const { answers, at, steps } = await creationDraft(asked, "marketplace");
  const offer = await offerMarketplaces(asked.actor);
  const { details, marketplaces = [], marketplace } = answers;
  return { at, steps, offer, vendor: details?.type === "vendor", marketplaces, chosen: marketplace?.marketplace ?? "" };
});

/** Why a choice of marketplaces can't be, if it can't. */
function refusalOf(offer: readonly MarketplaceOffer[], ids: readonly string[], vendor: boolean): Invalid | null {
  const field = vendor ? "marketplaces" : "marketplace";
  for (const id of ids) {
    const found = offer.find((one) => one.id === id);
    if (!found) return new Invalid(field, "choice-gone");
    if (vendor && found.taken) {
      const taken = { agreement: found.taken.id, marketplace: found.name };
      return new Invalid(field, "marketplace-has-agreement", taken);
    }
  }
  return null;
}

export const action = consoleRoute(async (asked) => {
  const { answers, at } = await creationDraft(asked, "marketplace");
  const vendor = answers.details?.type === "vendor";
  const body = await asked.form();
  const submission = parseWithZod(body, { schema: vendor ? z.object({}) : MarketplaceForm });
  if (submission.status !== "success") return unfit(submission);
  const kept = answersIn("marketplace", body, answers);
  const ids = vendor ? kept.marketplaces! : [kept.marketplace!.marketplace!];
  const refusal = refusalOf(await offerMarketplaces(asked.actor), ids, vendor);
  if (refusal) return refused(submission, refusal, { fields: ["marketplaces", "marketplace"] });
  await keepDraft(asked.actor, at.draftId, kept);
  throw redirect(stepHref(stepAfter("marketplace", answers), at), 303);
});

export const meta = () => stepTitle("marketplace");

export const handle = creationHandle;

/** For a vendor any number without a distribution agreement, for a reseller exactly one. Rows P5, P6. */
export default function CreationMarketplace() {
  const { at, steps, offer, vendor, marketplaces, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer?.result ?? null;
  return (
    <CreationFrame steps={steps} step="marketplace">
      {offer.length === 0 && <NoMarketplace at={at} vendor={vendor} />}
      {vendor ? (
        <MarketplacesStep at={at} offer={offer} ticked={marketplaces} result={result} />
      ) : (
        <MarketplaceStep at={at} offer={offer} chosen={chosen} result={result} />
      )}
    </CreationFrame>
  );
}
