import { operatorRoles, type OperatorRole } from "~/auth/actor";
import { operatorTexts as texts } from "~/texts/operators";
import { say } from "~/texts/say";

interface Counts {
  byRole: Partial<Record<OperatorRole, number>>;
  suspended: number;
}

/** "1 owner", "2 sales", "1 suspended", "1 invited": what nobody is, is left out. */
export function countsInWords({ byRole, suspended }: Counts, invited: number): string[] {
  const counted = [
    ...operatorRoles.map((role) => [role, byRole[role] ?? 0] as const),
    ...([["suspended", suspended] as const, ["invited", invited] as const] as const),
  ];
  return counted.filter(([, count]) => count > 0).map(([what, count]) => say(texts.counted[what], { count }));
}
