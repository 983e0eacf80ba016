import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import type { MarketplaceOffer } from "~/domain/partners/create/offers";
import { href, paths } from "~/paths";
import { creationTexts as texts } from "~/texts/partner-creation";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { Boxes } from "./boxes";
import { StepRow } from "./frame";
import type { WizardPlace } from "./step-paths";

interface Place {
  at: WizardPlace;
  offer: readonly MarketplaceOffer[];
  result: SubmissionResult<string[]> | null;
}

export const NoMarketplace = ({ at, vendor }: { at: WizardPlace; vendor: boolean }) => (
  <EmptyState
    title={texts.noMarketplace}
    action={<LinkButton href={href(paths.marketplaces, { companyId: at.companyId })}>{texts.catalog}</LinkButton>}
  >
    {texts.noMarketplaceHint[vendor ? "vendor" : "reseller"]}
  </EmptyState>
);

/** For a vendor. Those that have a distribution agreement can't be chosen, and say which. Row P5. */
export function MarketplacesStep({ at, offer, ticked, result }: Place & { ticked: readonly string[] }) {
  const sent = result?.initialValue;
  const isTicked = (id: string) => (sent ? sent[id] !== undefined : ticked.includes(id));
  const errors = result?.error?.marketplaces ?? [];
  return (
    <>
      <ErrorSummary problems={errors.map((message) => ({ message, fieldId: "marketplaces" }))} />
      <Form>
        {offer.length > 0 && (
          <Boxes
            id="marketplaces"
            legend={texts.marketplaces}
            hint={offer.every(({ taken }) => taken) ? texts.allTaken : texts.marketplacesHint}
            errors={errors}
            boxes={offer.map(({ id, name, taken }) => ({
              ...{ id, label: name, checked: taken === null && isTicked(id), disabled: taken !== null },
              hint: taken ? say(texts.taken, taken) : id,
            }))}
          />
        )}
        <StepRow step="marketplace" at={at} />
      </Form>
    </>
  );
}

/** For a reseller. Row P6. */
export function MarketplaceStep({ at, offer, chosen, result }: Place & { chosen: string }) {
  const [form, fields] = useForm<{ marketplace: string }>({
    id: "marketplace-step",
    lastResult: result,
    defaultValue: { marketplace: chosen },
  });
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.marketplace], form.errors)} />
      <Form>
        {offer.length > 0 && (
          <RadioGroup
            field={fields.marketplace}
            label={texts.marketplace}
            hint={texts.marketplaceHint}
            look="cards"
            choices={offer.map(({ id, name }) => ({ value: id, label: name, hint: id }))}
          />
        )}
        <StepRow step="marketplace" at={at} {...(offer.length === 0 && { next: null })} />
      </Form>
    </>
  );
}
