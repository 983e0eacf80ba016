import { useForm } from "@conform-to/react";
import type { SignUpSettings } from "~/db/schema";
import type { SignUpSettingsAnswers } from "~/domain/sign-ups/settings-form";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { signUpTexts } from "~/texts/sign-ups";
import { Button, LinkButton } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FieldGroup } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { TextAreaField } from "~/ui/text-field";
import type { Refused } from "../../form";
import { StaleNotice, storedBeside } from "./stale";

const texts = signUpTexts.settings;

type Field = keyof SignUpSettingsAnswers;

const BOXES = ["open", "validateEmail", "requireAddress", "requireTerms", "approveAutomatically"] as const;
const ORDER: Field[] = [
  ...(["open", "greenList", "redList", "validateEmail", "requireAddress", "requireTerms", "formText"] as const),
  "approveAutomatically",
];

interface Props {
  signUp: SignUpSettings;
  version: number;
  terms: { version: number } | null;
  /** The name of the one that sign-ups are filed under. */
  reseller: string | null;
  companyId: string;
  mayChange: boolean;
  answer: Refused | undefined;
}

/** How strangers become customers; after a stale answer, with what is stored beside what was chosen. */
export function SignUpForm({ signUp, version, terms, reseller, companyId, mayChange, answer }: Props) {
  const { greenList, redList, formText } = signUp;
  const stored: Record<Field, string> = {
    ...({ greenList: greenList.join("\n"), redList: redList.join("\n"), formText } as Record<Field, string>),
    ...(Object.fromEntries(BOXES.map((box) => [box, signUp[box] ? "on" : ""])) as Record<Field, string>),
  };
  const [form, fields] = useForm<Record<Field, string>>({
    id: "sign-up-settings",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const held = (field: Field) => String(fields[field].initialValue ?? "");
  const { stale, beside, version: base } = storedBeside(answer, { fields: ORDER, stored, held, version });
  const hintOf = (field: Field, hint: string) => (beside[field] ? `${hint} ${beside[field]}` : hint);
  const box = (field: (typeof BOXES)[number], hint: string) => (
    <CheckboxField field={fields[field]} label={texts[field]} hint={hintOf(field, hint)} disabled={!mayChange} />
  );
  const area = (field: "greenList" | "redList" | "formText", hint: string, rows: number) => (
    <TextAreaField
      field={fields[field]}
      label={texts[field]}
      hint={hintOf(field, hint)}
      rows={rows}
      disabled={!mayChange}
      optional
    />
  );
  const problems = problemsOf(
    ORDER.map((field) => fields[field]),
    form.errors,
  );
  return (
    <>
      <ErrorSummary problems={problems} />
      {stale && <StaleNotice />}
      <Form id={form.id} action={href(paths.signUpSettings, { companyId })}>
        <input type="hidden" name="baseVersion" value={base} />
        <FieldGroup legend={texts.sections.who}>
          {box("open", texts.openHint)}
          {area("greenList", texts.greenListHint, 3)}
          {area("redList", texts.redListHint, 3)}
        </FieldGroup>
        <FieldGroup legend={texts.sections.asked}>
          {box("validateEmail", texts.validateEmailHint)}
          {box("requireAddress", texts.requireAddressHint)}
          {box(
            "requireTerms",
            terms ? say(texts.requireTermsHint.some, { version: terms.version }) : texts.requireTermsHint.none,
          )}
          {mayChange && (
            <div className="field">
              <LinkButton size="small" href={href(paths.signUpTerms, { companyId })}>
                {terms ? texts.editTerms : texts.writeTerms}
              </LinkButton>
            </div>
          )}
          {area("formText", texts.formTextHint, 2)}
        </FieldGroup>
        <FieldGroup legend={texts.sections.then}>
          {box("approveAutomatically", texts.approveAutomaticallyHint)}
          <p className="field">{say(texts.filedUnder, { reseller: reseller ?? texts.noParent })}</p>
          {mayChange && (
            <LinkButton size="small" href={href(paths.signUpReseller, { companyId })}>
              {reseller ? texts.changeParent : texts.chooseParent}
            </LinkButton>
          )}
        </FieldGroup>
        {mayChange && (
          <SubmitRow>
            <Button tone="main">{settingsTexts.save}</Button>
          </SubmitRow>
        )}
      </Form>
    </>
  );
}
