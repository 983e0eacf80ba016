import { operatorRoles, type OperatorRole } from "~/auth/actor";
import { operatorTexts as texts } from "~/texts/operators";
import { say } from "~/texts/say";

/** "1 owner", "2 sales", "1 invited": roles that nobody has are left out. */
export function countsInWords(byRole: Partial<Record<OperatorRole, number>>, invited: number): string[] {
  const counted = [...operatorRoles.map((role) => [role, byRole[role] ?? 0] as const), ["invited", invited] as const];
  return counted.filter(([, count]) => count > 0).map(([what, count]) => say(texts.counted[what], { count }));
}
