import { type SubmissionResult, useForm } from "@conform-to/react";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { signUpTexts } from "~/texts/sign-ups";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";

const texts = signUpTexts.told;

interface Props {
  told: boolean;
  companyId: string;
  result?: SubmissionResult<string[]> | undefined;
}

/** One's own choice, wherever it is shown. */
export function ToldForm({ told, companyId, result }: Props) {
  const [form, fields] = useForm<{ told: string }>({
    id: "told",
    lastResult: result,
    defaultValue: { told: told ? "yes" : "no" },
  });
  return (
    <Form id={form.id} action={href(paths.tellOfApprovals, { companyId })}>
      <ErrorSummary problems={problemsOf([fields.told], form.errors)} />
      <RadioGroup
        field={fields.told}
        label={texts.field}
        hint={texts.hint}
        choices={[
          { value: "yes", label: texts.yes },
          { value: "no", label: texts.no },
        ]}
      />
      <SubmitRow>
        <Button>{consoleTexts.save}</Button>
      </SubmitRow>
    </Form>
  );
}
