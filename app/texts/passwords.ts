import type { PasswordRules } from "~/db/schema";
import { say } from "./say";

const hint =
  "{fewest, number} characters or more{needs, select, both {, among them a letter, a digit and a special sign such as ! or %} letterAndDigit {, among them a letter and a digit} special {, among them a special sign such as ! or %} other {}}. A few unrelated words make a good one.";

/** What a password must be made of, told where one is chosen. */
export const passwordRulesInWords = ({ fewestCharacters, needsLetterAndDigit, needsSpecial }: PasswordRules): string =>
  say(hint, {
    fewest: fewestCharacters,
    needs:
      needsLetterAndDigit && needsSpecial
        ? "both"
        : needsLetterAndDigit
          ? "letterAndDigit"
          : needsSpecial
            ? "special"
            : "none",
  });
