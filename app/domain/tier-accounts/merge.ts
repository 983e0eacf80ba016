import type { AccountData } from "./forms";

type Field = keyof AccountData;

/**
 * What a form should hold when somebody else saved while it was being filled in: a field left as it was follows the stored value, a
 * field that was changed keeps what was typed.
 * @returns the merged answers, the fields that both have changed, differently, and those taken over from what is stored
 */
export function mergeChanges(base: AccountData, typed: AccountData, stored: AccountData) {
  const merged = { ...typed };
  const [both, taken]: [Field[], Field[]] = [[], []];
  for (const field of Object.keys(stored) as Field[]) {
    if (typed[field] === base[field]) {
      merged[field] = stored[field];
      if (stored[field] !== base[field]) taken.push(field);
    } else if (stored[field] !== base[field] && stored[field] !== typed[field]) both.push(field);
  }
  return { merged, both, taken };
}
