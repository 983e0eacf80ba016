import { z } from "zod";
import { HAS_TEXT, line } from "../text";

/** What an answer may be. Messages are keys of `app/texts/fields.ts`. */
export const customFieldKinds = ["text", "number", "date", "choice", "yes-no"] as const;

export type CustomFieldKind = (typeof customFieldKinds)[number];

/** More choices than this are a list of their own. */
const MOST_CHOICES = 50;

const box = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");

/** One choice to a line; blank lines mean nothing. */
const choices = z
  .string()
  .max(5_000, "too-long?max=5000")
  .default("")
  .transform((text) =>
    text
      .split(/\r\n|\r|\n/)
      .map(line)
      .filter((choice) => HAS_TEXT.test(choice)),
  );

/** A field as it is added or changed. */
export const CustomFieldForm = z
  .object({
    label: z
      .string({ error: "field-label-required" })
      .overwrite(line)
      .regex(HAS_TEXT, "field-label-required")
      .max(80, "too-long?max=80"),
    hint: z.string().overwrite(line).max(200, "too-long?max=200").default(""),
    kind: z.enum(customFieldKinds, { error: "field-kind-required" }),
    choices,
    required: box,
    baseVersion: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  })
  .transform((field) => ({ ...field, choices: field.kind === "choice" ? field.choices : [] }))
  .superRefine(({ kind, choices }, context) => {
    const wrong = (message: string) => context.addIssue({ code: "custom", path: ["choices"], message });
    if (kind !== "choice") return;
    if (choices.length < 2) wrong("field-choices-two");
    else if (choices.length > MOST_CHOICES) wrong(`field-choices-many?max=${MOST_CHOICES}`);
    else if (new Set(choices.map((choice) => choice.toLowerCase())).size < choices.length) wrong("field-choices-twice");
    else if (choices.some((choice) => choice.length > 80)) wrong("field-choice-long?max=80");
  });

export type CustomFieldAnswers = Omit<z.output<typeof CustomFieldForm>, "baseVersion">;

export interface CustomField {
  id: string;
  label: string;
  hint: string;
  kind: CustomFieldKind;
  choices: string[];
  required: boolean;
  version: number;
}

const isDay = (text: string) => {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** What is wrong with an answer that is not empty; null when nothing is. */
function faultOf({ kind, choices }: CustomField, answer: string): string | null {
  if (kind === "text") return answer.length <= 500 ? null : "too-long?max=500";
  if (kind === "number") return /^[+-]?\d{1,15}([.,]\d{1,6})?$/.test(answer) ? null : "answer-number";
  if (kind === "date") return isDay(answer) ? null : "answer-date";
  if (kind === "yes-no") return answer === "yes" || answer === "no" ? null : "answer-choice";
  return choices.includes(answer) ? null : "answer-choice";
}

/**
 * The form of a customer's answers: one posted field for each, named by its id.
 * @param stored what is stored now: a choice that is offered no more may stay
 */
export function answersForm(fields: readonly CustomField[], stored: Readonly<Record<string, string>>) {
  const shape = fields.map((field) => [
    field.id,
    z
      .string()
      .default("")
      .overwrite(line)
      .superRefine((answer, context) => {
        const fault =
          answer === ""
            ? field.required
              ? "answer-required"
              : null
            : answer === stored[field.id]
              ? null
              : faultOf(field, answer);
        if (fault) context.addIssue({ code: "custom", message: fault });
      }),
  ]);
  const baseVersion = z.coerce.number({ error: "form-incomplete" }).int().min(0).max(2_147_483_647);
  return z.object({ ...(Object.fromEntries(shape) as Record<string, z.ZodType<string>>), baseVersion });
}
