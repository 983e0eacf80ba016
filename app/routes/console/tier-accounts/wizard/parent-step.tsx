import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { SEARCH_CAP } from "~/domain/lists/search";
import type { ParentOffer } from "~/domain/tier-accounts/parents";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { wizardTexts } from "~/texts/wizard";
import { Button, LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FilterForm, Form, Results, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { SearchField } from "~/ui/search-field";
import { type Answers, NONE } from "./answers";
import { type First, FirstForm, NoReseller, NotListed } from "./first-reseller";
import { pathOf } from "./parent-path";
import type { parentQuestion } from "./parent-question";

const texts = consoleTexts.wizard;

interface Props {
  result: SubmissionResult<string[]> | null;
  answers: Pick<Answers, "type" | "parentId">;
  offer: ParentOffer;
  question: ReturnType<typeof parentQuestion>;
  /** This step's own address, for searching. */
  action: string;
  /** Where Back sends the answer, to be kept. */
  back: string;
  /** How to create a reseller that is missing; null for those who may not. */
  first: First | null;
  cancel: string;
}

/** Step 2: the reseller above; None for a direct reseller. Row C4. */
export function ParentStep({ result, answers, offer, question, action, back, first, cancel }: Props) {
  const { type, parentId } = answers;
  const { search } = question;
  const brought = offer.resellers.find(({ id }) => id === question.brought);
  const kept = parentId === null ? NONE : (parentId ?? "");
  const [form, fields] = useForm<{ parent: string }>({
    id: "parent-step",
    lastResult: result,
    defaultValue: { parent: brought?.id ?? kept },
  });
  const none = { value: NONE, label: consoleTexts.none, hint: texts.noParent };
  const choices = [
    ...(type === "reseller" ? [none] : []),
    ...offer.resellers.map((reseller) => ({ value: reseller.id, label: reseller.name, hint: pathOf(reseller) })),
  ];
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.parent], form.errors)} />
      {brought && <Notice tone="ok" live title={say(wizardTexts.chosenNow, { name: brought.name })} />}
      {question.brought && !brought && <Notice tone="wait" live title={wizardTexts.notChosen} />}
      <FilterForm action={action} label={texts.findParent}>
        {question.brought && <input type="hidden" name="chosen" value={question.brought} />}
        <SearchField name="q" label={texts.findParent} placeholder={texts.findParentHint} defaultValue={search} />
      </FilterForm>
      <Results>
        <Form>
          {offer.resellers.length === 0 && (search || type === "customer") && (
            <NoReseller search={search} first={first} />
          )}
          {choices.length > 0 && (
            <RadioGroup
              field={fields.parent}
              label={texts.parentQuestion}
              hint={type === "customer" ? texts.parentOfCustomer : texts.parentOfReseller}
              look="cards"
              choices={choices}
            />
          )}
          {search && offer.resellers.length === 1 && offer.resellers[0]!.id === question.chosen && (
            <p className="soft">{say(wizardTexts.onlyTheChosen, { search })}</p>
          )}
          {offer.more && (
            <p className="soft">
              {offer.capped ? say(wizardTexts.manyResellers, { count: SEARCH_CAP }) : texts.moreResellers}
            </p>
          )}
          {offer.resellers.length > 0 && first && <NotListed search={search} />}
          <SubmitRow
            start={
              <>
                <Button formAction={back} formNoValidate>
                  {consoleTexts.back}
                </Button>
                <LinkButton tone="quiet" href={cancel}>
                  {consoleTexts.cancel}
                </LinkButton>
              </>
            }
          >
            <Button tone="main">{consoleTexts.next}</Button>
          </SubmitRow>
        </Form>
        {first && <FirstForm first={first} search={search} />}
      </Results>
    </>
  );
}
