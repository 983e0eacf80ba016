import type { ParentChoice } from "~/domain/tier-accounts/parents";
import { say } from "~/texts/say";
import { wizardTexts } from "~/texts/wizard";

/** Where a reseller stands: `TA-1234-… · Northline IT › Quayside Systems › Harbor Lane`. */
export const pathOf = ({ id, name, above, owner }: ParentChoice) =>
  say(wizardTexts.placeOf, { id, path: [owner, above, name].filter(Boolean).join(" › ") });
