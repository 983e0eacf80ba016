import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import type { offerParents } from "~/domain/tier-accounts/parents";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FilterForm, Form, Results, SubmitRow } from "~/ui/form";
import { SearchField } from "~/ui/search-field";
import { type Answers, NONE } from "./answers";

const texts = consoleTexts.wizard;

interface Props {
  result: SubmissionResult<string[]> | null;
  answers: Answers;
  offer: Awaited<ReturnType<typeof offerParents>>;
  search: string;
  /** This step's own address, for searching. */
  action: string;
  /** Where Back sends the answer, to be kept. */
  back: string;
  /** The wizard for a reseller, when there is none to choose. */
  createReseller: string;
  cancel: string;
}

/** Step 2: the reseller above; None for a direct reseller. Row C4. */
export function ParentStep({ result, answers, offer, search, action, back, createReseller, cancel }: Props) {
  const { type, parentId } = answers;
  const [form, fields] = useForm<{ parent: string }>({
    id: "parent-step",
    lastResult: result,
    defaultValue: { parent: parentId === null ? NONE : (parentId ?? "") },
  });
  const none = { value: NONE, label: consoleTexts.none, hint: texts.noParent };
  const choices = [
    ...(type === "reseller" ? [none] : []),
    ...offer.resellers.map(({ id, name, above }) => ({
      value: id,
      label: name,
      hint: above ? `${id} · ${say(texts.below, { name: above })}` : id,
    })),
  ];
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.parent], form.errors)} />
      <FilterForm action={action} label={texts.findParent}>
        <SearchField name="q" label={texts.findParent} placeholder={texts.findParentHint} defaultValue={search} />
      </FilterForm>
      <Results>
        {offer.resellers.length === 0 && (
          <EmptyState
            title={search ? texts.noResellers : texts.noResellersAtAll}
            action={
              !search && type === "customer" && <LinkButton href={createReseller}>{texts.createReseller}</LinkButton>
            }
          />
        )}
        <Form>
          {choices.length > 0 && (
            <RadioGroup
              field={fields.parent}
              label={texts.parentQuestion}
              hint={type === "customer" ? texts.parentOfCustomer : texts.parentOfReseller}
              look="cards"
              choices={choices}
            />
          )}
          {offer.more && <p className="soft">{texts.moreResellers}</p>}
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
      </Results>
    </>
  );
}
