import { useForm } from "@conform-to/react";
import type { CustomField } from "~/domain/custom-fields/forms";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { customFieldTexts as texts } from "~/texts/custom-fields";
import { say } from "~/texts/say";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import type { Refused } from "../../form";
import { StaleNotice } from "../settings/stale";

interface Props {
  at: { companyId: string; tierAccountId: string };
  fields: readonly CustomField[];
  answers: Readonly<Record<string, string>>;
  version: number;
  answer: Refused | undefined;
}

/** An answer as people read it. */
export const inWords = ({ kind }: CustomField, answer: string | undefined): string =>
  kind === "yes-no" && answer ? (answer === "yes" ? texts.yes : texts.no) : (answer ?? "");

const optionsOf = ({ kind, choices }: CustomField, stored: string | undefined) => {
  if (kind === "yes-no")
    return [
      { value: "yes", label: texts.yes },
      { value: "no", label: texts.no },
    ];
  const offered = stored && !choices.includes(stored) ? [...choices, stored] : choices;
  return offered.map((value) => ({ value, label: value }));
};

/** One field for each that the company keeps; after a stale answer, with what is stored below those that differ. */
export function AnswerFields({ at, fields, answers, version, answer }: Props) {
  const typed = answer?.result.initialValue as Record<string, string> | undefined;
  const stale = answer?.code === "answers-stale";
  const [form, metadata] = useForm<Record<string, string>>({
    id: "answers",
    defaultValue: answers,
    lastResult: answer?.result ?? null,
  });
  const hintOf = (field: CustomField) => {
    const stored = answers[field.id] ?? "";
    if (!stale || stored === (typed?.[field.id] ?? "")) return field.hint || undefined;
    return stored ? say(texts.stored, { value: inWords(field, stored) }) : texts.storedNothing;
  };
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          fields.flatMap(({ id }) => metadata[id] ?? []),
          form.errors,
        )}
      />
      {stale && <StaleNotice />}
      <Form action={href(paths.customAnswers, at)}>
        <input type="hidden" name="baseVersion" value={stale || !typed ? version : String(typed.baseVersion)} />
        {fields.map((field) => {
          const { id, label, kind, required } = field;
          const common = { field: metadata[id], label, hint: hintOf(field), optional: !required };
          if (kind === "choice" || kind === "yes-no")
            return (
              <SelectField
                key={id}
                {...common}
                width="medium"
                empty={texts.choose}
                options={optionsOf(field, answers[id])}
              />
            );
          return (
            <TextField
              key={id}
              {...common}
              type={kind === "date" ? "date" : "text"}
              width={kind === "text" ? "full" : "medium"}
              {...(kind === "number" && { inputMode: "decimal" as const })}
            />
          );
        })}
        <SubmitRow>
          <Button tone="main">{consoleTexts.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
