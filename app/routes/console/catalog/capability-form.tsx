import { type SubmissionResult, useForm } from "@conform-to/react";
import { catalogTexts } from "~/texts/catalog";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";

const texts = catalogTexts.sync;

interface Props {
  on: boolean;
  result: SubmissionResult<string[]> | null;
  action: string;
}

/** On or off; what stands there now travels along, so that nobody undoes a colleague's answer without knowing of it. */
export function CapabilityForm({ on, result, action }: Props) {
  const now = on ? "on" : "off";
  const [form, fields] = useForm<{ sync: string }>({
    id: "tier-accounts-sync",
    lastResult: result,
    defaultValue: { sync: now },
  });
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.sync], form.errors)} />
      <Form action={action}>
        <input type="hidden" name="was" value={now} />
        <RadioGroup
          field={fields.sync}
          label={texts.question}
          look="cards"
          choices={[
            { value: "on", label: texts.onLabel, hint: texts.onHint },
            { value: "off", label: texts.offLabel, hint: texts.offHint },
          ]}
        />
        <SubmitRow>
          <Button tone="main">{texts.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
