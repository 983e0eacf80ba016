import type { PasswordRules } from "~/db/schema";

/** What every password must be made of, whatever a company says. */
export const PRODUCT_PASSWORD_RULES: PasswordRules = {
  fewestCharacters: 12,
  needsLetterAndDigit: false,
  needsSpecial: false,
};
