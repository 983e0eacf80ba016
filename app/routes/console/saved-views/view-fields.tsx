import type { FieldLike } from "~/ui/field";
import { say } from "~/texts/say";
import { viewTexts as texts } from "~/texts/saved-views";
import { CheckboxField } from "~/ui/choice-field";
import { TextField } from "~/ui/text-field";

/** A view's name, and whether everybody of the company sees it. */
export function ViewFields({ fields, company }: { fields: Record<"name" | "shared", FieldLike>; company: string }) {
  return (
    <>
      <TextField field={fields.name} label={texts.name} required />
      <CheckboxField field={fields.shared} label={say(texts.shared, { company })} />
    </>
  );
}
