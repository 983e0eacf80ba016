import type { PasswordRules } from "~/db/schema";
import { say } from "./say";
import { textsIn } from "./storefront";

/** What a password must be made of, told where one is chosen. */
export function passwordRulesInWords(rules: PasswordRules, language = "en"): string {
  const { fewestCharacters: fewest, needsLetterAndDigit, needsSpecial } = rules;
  const needs = needsLetterAndDigit ? (needsSpecial ? "both" : "letterAndDigit") : needsSpecial ? "special" : "none";
  return say(textsIn(language).passwordRules, { fewest, needs }, language);
}
