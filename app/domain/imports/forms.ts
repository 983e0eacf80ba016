import { z } from "zod";
import { fieldsOf, type ImportField, type ImportKind, importKinds } from "./fields";
import { policies } from "./states";

/** Messages are keys of `app/texts/fields.ts`. */
export const UploadForm = z.object({
  kind: z.enum(importKinds, { error: "import-kind-required" }),
  /** Of this form: sent twice, it is one import. */
  key: z.string({ error: "form-incomplete" }).regex(/^[\w-]{16,40}$/, "form-incomplete"),
});

/** The name of the control that says in which column a field stands. */
export const controlOf = (field: ImportField) => `column-${field}`;

const column = z
  .string()
  .regex(/^\d{1,3}$/, "form-incomplete")
  .optional()
  .transform((text) => (text === undefined ? null : Number(text)));

const tick = z
  .string()
  .optional()
  .transform((text) => text === "on");

const formFor = (kind: ImportKind) =>
  z.object({
    ...Object.fromEntries(fieldsOf[kind].map((field) => [controlOf(field), column])),
    alike: tick,
    invite: tick,
  });

const forms = { customers: formFor("customers"), "customer-users": formFor("customer-users") };

/** Which column stands for what, by an import's kind. */
export const mapForm = (kind: ImportKind) => forms[kind];

export interface MapAnswers {
  mapping: Partial<Record<ImportField, number>>;
  /** Customers are created also when they look like others. */
  alike: boolean;
  /** People are sent links. */
  invite: boolean;
}

/** The answers of a form that fits. */
export function mapAnswers(kind: ImportKind, value: Record<string, unknown>): MapAnswers {
  const chosen = fieldsOf[kind].map((field) => [field, value[controlOf(field)]] as const);
  const mapping = Object.fromEntries(chosen.filter(([, at]) => typeof at === "number"));
  return { mapping, alike: value.alike === true, invite: value.invite === true };
}

export const RunForm = z.object({ policy: z.enum(policies, { error: "import-policy-required" }) });
