import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { consoleTexts } from "~/texts/console";
import { Button, LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import type { AccountKind } from "./answers";

const texts = consoleTexts.wizard;

interface Props {
  result: SubmissionResult<string[]> | null;
  answered: AccountKind | null;
  cancel: string;
}

/** Step 1: customer or reseller. Row C3. */
export function TypeStep({ result, answered, cancel }: Props) {
  const [form, fields] = useForm<{ type: string }>({
    id: "type-step",
    lastResult: result,
    defaultValue: { type: answered ?? "" },
  });
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.type], form.errors)} />
      <Form>
        <RadioGroup
          field={fields.type}
          label={texts.typeQuestion}
          look="cards"
          choices={[
            { value: "customer", label: consoleTexts.types.customer, hint: texts.customerHint },
            { value: "reseller", label: consoleTexts.types.reseller, hint: texts.resellerHint },
          ]}
        />
        <SubmitRow start={<LinkButton href={cancel}>{consoleTexts.cancel}</LinkButton>}>
          <Button tone="main">{consoleTexts.next}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
