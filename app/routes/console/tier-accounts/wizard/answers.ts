import { DetailsForm } from "~/domain/tier-accounts/forms";
import type { Origin } from "./origin";

export type AccountKind = "customer" | "reseller";

/** What the wizard has been told so far; every part as it was typed, right or wrong. A step without an answer has none here. */
export interface Answers {
  type?: AccountKind;
  /** Null for None. */
  parentId?: string | null;
  data?: Record<string, string>;
  /** The version the person began to edit; for the update wizard. */
  baseVersion?: number;
  /** The wizard to go on with afterwards. */
  origin?: Origin;
}

/** In an address, None has a name. */
export const NONE = "none";

/** More than any field takes; nobody types more by hand. */
const KEPT = 2_000;

/** The answers of a step, as they stand in its form, without judging them. */
export function answersIn(form: FormData): Partial<Answers> {
  const answers: Partial<Answers> = {};
  const parent = form.get("parent");
  if (typeof parent === "string" && parent.length < 60) answers.parentId = parent === NONE ? null : parent;
  if (form.has("name")) {
    const typed = Object.keys(DetailsForm.shape).map((field) => [field, String(form.get(field) ?? "").slice(0, KEPT)]);
    answers.data = Object.fromEntries(typed) as Record<string, string>;
  }
  const version = Number(form.get("baseVersion"));
  if (Number.isInteger(version) && version > 0 && version < 2 ** 31) answers.baseVersion = version;
  return answers;
}
