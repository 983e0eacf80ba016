export const lists = ["tier-accounts", "tier-account-requests", "partners"] as const;

export type ViewedList = (typeof lists)[number];

export const isList = (text: string | null): text is ViewedList => lists.some((known) => known === text);

const LOOK = ["sort", "columns", "size"];

/** What of a list's address belongs to a view, in this order. Where the reader is in the list, and what they ticked, does not. */
const parameters: Record<ViewedList, readonly string[]> = {
  "tier-accounts": ["q", "type", "hub", "parent", "environment", "created", "changed", "pending", ...LOOK],
  "tier-account-requests": ["q", "status", "product", "vendor", "account", "age", ...LOOK],
  partners: ["q", "type", "status", ...LOOK],
};

/** A list's query as a view keeps it: the same filters in the same order make the same text. */
export function viewQuery(list: ViewedList, params: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of parameters[list]) {
    const value = (params.get(name) ?? "").replaceAll("\0", "").replace(/\s+/g, " ").trim();
    if (value) kept.set(name, value);
  }
  return kept.toString();
}
