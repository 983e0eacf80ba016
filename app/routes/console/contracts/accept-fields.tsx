import { contractTexts as texts } from "~/texts/contracts";
import { say } from "~/texts/say";
import { CheckboxField } from "~/ui/choice-field";
import type { FieldLike } from "~/ui/field";
import { TextAreaField } from "~/ui/text-field";

interface Props {
  field: FieldLike;
  /** The version on this page. */
  read: number;
  company: string;
  /** Where the partner tells the distributor something along with it. */
  enrolment?: FieldLike;
}

/** The box that signs, and the version that was read. */
export const AcceptFields = ({ field, read, company, enrolment }: Props) => (
  <>
    {enrolment && (
      <TextAreaField field={enrolment} label={texts.enrolmentLabel} hint={texts.enrolmentHint} rows={4} optional />
    )}
    <input type="hidden" name="read" value={String(read)} />
    <CheckboxField field={field} value="yes" label={say(texts.accepted, { company })} />
  </>
);
