import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { SEARCH_CAP } from "~/domain/lists/search";
import type { ParentOffer } from "~/domain/tier-accounts/parents";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { wizardTexts } from "~/texts/wizard";
import { Button, LinkButton } from "~/ui/button";
import { type Choice, RadioGroup } from "~/ui/choice-field";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FilterForm, Form, Results, SubmitRow } from "~/ui/form";
import { SearchField } from "~/ui/search-field";
import { pathOf } from "../tier-accounts/wizard/parent-path";

const texts = signUpTexts.approve;

interface Props {
  /** The page's own address, for searching and for the answer. */
  action: string;
  companyId: string;
  offer: ParentOffer;
  search: string;
  /** The reseller that sign-ups are filed under. */
  usual: string | null;
  result: SubmissionResult<string[]> | null;
  question: string;
  /** Choices before the resellers. */
  before?: readonly Choice[];
  submit: string;
  cancel: string;
}

/** Asks for the reseller above, as the wizard does. */
export function FileBelow(props: Props) {
  const { action, companyId, offer, search, usual, result, before = [] } = props;
  const { resellers, more, capped } = offer;
  const [form, fields] = useForm<{ parent: string }>({
    id: "approve",
    lastResult: result,
    defaultValue: { parent: usual ?? before[0]?.value ?? (resellers.length === 1 ? resellers[0]!.id : "") },
  });
  const none = search ? (
    <EmptyState title={consoleTexts.wizard.noResellers} />
  ) : (
    <EmptyState
      title={texts.none}
      action={<LinkButton href={href(paths.createTierAccount, { companyId })}>{texts.addReseller}</LinkButton>}
    />
  );
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.parent], form.errors)} />
      <FilterForm action={action} label={texts.find}>
        <SearchField name="q" label={texts.find} placeholder={texts.find} defaultValue={search} />
      </FilterForm>
      <Results>
        <Form action={action}>
          {resellers.length === 0 ? (
            none
          ) : (
            <RadioGroup
              field={fields.parent}
              label={props.question}
              look="cards"
              choices={[
                ...before,
                ...resellers.map((reseller) => ({
                  value: reseller.id,
                  label: reseller.name,
                  hint: reseller.id === usual ? `${pathOf(reseller)} · ${texts.usual}` : pathOf(reseller),
                })),
              ]}
            />
          )}
          {more && (
            <p className="soft">
              {capped ? say(wizardTexts.manyResellers, { count: SEARCH_CAP }) : consoleTexts.wizard.moreResellers}
            </p>
          )}
          <SubmitRow
            start={
              <LinkButton tone="quiet" href={props.cancel}>
                {consoleTexts.cancel}
              </LinkButton>
            }
          >
            {resellers.length > 0 && <Button tone="main">{props.submit}</Button>}
          </SubmitRow>
        </Form>
      </Results>
    </>
  );
}
