import { eq } from "drizzle-orm";
import { db } from "~/db/client";
import { memberships, type PasswordRules, storeSettings } from "~/db/schema";
import { PRODUCT_PASSWORD_RULES } from "./product-password-rules";

/** What satisfies several companies at once. */
export const strictest = (rules: readonly PasswordRules[]): PasswordRules =>
  rules.reduce(
    (one, other) => ({
      fewestCharacters: Math.max(one.fewestCharacters, other.fewestCharacters),
      needsLetterAndDigit: one.needsLetterAndDigit || other.needsLetterAndDigit,
      needsSpecial: one.needsSpecial || other.needsSpecial,
    }),
    PRODUCT_PASSWORD_RULES,
  );

/** What an operator's password must be made of: it opens every company they work for, so the strictest counts. Row S14. */
export async function passwordRulesOfOperator(operatorId: string): Promise<PasswordRules> {
  const rows = await db
    .select({ passwords: storeSettings.passwords })
    .from(memberships)
    .innerJoin(storeSettings, eq(storeSettings.companyId, memberships.companyId))
    .where(eq(memberships.operatorId, operatorId));
  return strictest(rows.map(({ passwords }) => ({ ...PRODUCT_PASSWORD_RULES, ...passwords })));
}
