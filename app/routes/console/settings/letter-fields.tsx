import { useForm } from "@conform-to/react";
import { canBeOff, storeLetters } from "~/domain/messages/letters";
import { href, paths } from "~/paths";
import { messageTexts } from "~/texts/messages";
import { settingsTexts } from "~/texts/settings";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { TextAreaField, TextField } from "~/ui/text-field";
import type { Refused } from "../../form";
import type { LetterPage } from "./letter-page.server";
import { StaleNotice, storedBeside } from "./stale";

const texts = messageTexts.letter;

const FIELDS = ["on", "subject", "text"] as const;

type Field = (typeof FIELDS)[number];
type Answers = Record<Field, string>;

interface Props {
  page: LetterPage;
  answer: Refused | undefined;
}

const answersOf = ({ on, subject, text }: LetterPage["stored"]): Answers => ({ on: on ? "on" : "", subject, text });

/** A letter's switch and words; the names in braces that it knows stand below the text. */
export function LetterFields({ page, answer }: Props) {
  const { kind, language, companyId, version, mayChange } = page;
  const typed = answer ? null : page.typed;
  const stored = answersOf(page.stored);
  const [form, fields] = useForm<Answers>({
    id: "letter",
    lastResult: answer?.result ?? null,
    defaultValue: typed ? answersOf(typed) : stored,
  });
  const held = (field: Field) => String(fields[field].initialValue ?? "");
  const { stale, beside, version: base } = storedBeside(answer, { fields: FIELDS, stored, held, version });
  const names = storeLetters[kind].placeholders.map((name) => `{${name}}`).join(", ");
  const hintOf = (field: Field, hint?: string) => [hint, beside[field]].filter(Boolean).join(" ") || undefined;
  const address = href(paths.letter, { companyId, kind }, { language });
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          FIELDS.map((field) => fields[field]),
          form.errors,
        )}
      />
      {stale && <StaleNotice />}
      {typed && (
        <Notice tone="info" live>
          {texts.unsaved}
        </Notice>
      )}
      {!mayChange && <p className="field-hint">{settingsTexts.managersOnly}</p>}
      <Form id={form.id} action={address}>
        <input type="hidden" name="baseVersion" value={base} />
        <input type="hidden" name="language" value={language} />
        {canBeOff(kind) && (
          <CheckboxField
            field={fields.on}
            label={texts.on}
            hint={hintOf("on")}
            defaultChecked={held("on") === "on"}
            disabled={!mayChange}
          />
        )}
        <TextField
          field={fields.subject}
          label={texts.subject}
          hint={hintOf("subject", texts.wordsHint)}
          disabled={!mayChange}
        />
        <TextAreaField
          field={fields.text}
          label={texts.text}
          hint={hintOf("text", texts.textHint.replace("{names}", names))}
          rows={6}
          disabled={!mayChange}
        />
        {mayChange && (
          <SubmitRow
            start={
              <Button formMethod="get" formAction={href(paths.letter, { companyId, kind })}>
                {texts.preview}
              </Button>
            }
          >
            <Button tone="main">{settingsTexts.save}</Button>
          </SubmitRow>
        )}
      </Form>
    </>
  );
}
