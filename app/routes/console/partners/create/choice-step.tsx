import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { creationTexts as texts } from "~/texts/partner-creation";
import { RadioGroup } from "~/ui/choice-field";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FilterForm, Form, Results } from "~/ui/form";
import { SearchField } from "~/ui/search-field";
import { StepRow } from "./frame";
import { stepHref, type WizardPlace } from "./step-paths";

interface Props {
  at: WizardPlace;
  result: SubmissionResult<string[]> | null;
  type: "program" | "service";
  chosen: string;
  search: string;
  offer: { agreements: { id: string; name: string }[]; more: boolean };
}

/** An agreement out of those that are there. Row P4. */
export function ChoiceStep({ at, result, type, chosen, search, offer }: Props) {
  const [form, fields] = useForm<{ agreement: string }>({
    id: "choice-step",
    lastResult: result,
    defaultValue: { agreement: chosen },
  });
  const none = offer.agreements.length === 0;
  const action = stepHref("agreement", at);
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.agreement], form.errors)} />
      {(!none || search) && (
        <FilterForm action={action} label={texts.findAgreement}>
          <SearchField
            name="q"
            label={texts.findAgreement}
            placeholder={texts.findAgreementHint}
            defaultValue={search}
          />
        </FilterForm>
      )}
      <Results>
        <Form action={action}>
          {none && search && <p>{texts.noneFound}</p>}
          {none && !search && <EmptyState title={texts.noAgreement[type]}>{texts.noAgreementHint}</EmptyState>}
          {!none && (
            <RadioGroup
              field={fields.agreement}
              label={texts.choose}
              hint={texts.chooseHint[type]}
              look="cards"
              choices={offer.agreements.map(({ id, name }) => ({ value: id, label: name, hint: id }))}
            />
          )}
          {offer.more && <p className="soft">{texts.more}</p>}
          <StepRow step="agreement" at={at} {...(none && { next: null })} />
        </Form>
      </Results>
    </>
  );
}
