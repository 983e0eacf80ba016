/** The states of a news post, and who reads it. Safe for the browser. Row P9. */
export const newsStatuses = ["draft", "published", "unpublished"] as const;

export type NewsStatus = (typeof newsStatuses)[number];

/** `private`: nobody but the company itself; the kinds of companies; `any`: all partners. */
export const newsAudiences = ["private", "vendor", "reseller", "distributor", "any"] as const;

export type NewsAudience = (typeof newsAudiences)[number];

interface Transition {
  from: readonly NewsStatus[];
  to: NewsStatus | null;
}

/** What can be done with a post: from which states, into which. What was unpublished stays so. This is the state diagram. */
export const newsTransitions = {
  change: { from: ["draft", "published"], to: null },
  publish: { from: ["draft"], to: "published" },
  unpublish: { from: ["published"], to: "unpublished" },
  delete: { from: newsStatuses, to: null },
} as const satisfies Record<string, Transition>;

export type NewsDeed = keyof typeof newsTransitions;

/** Whether a deed is open in a state. */
export const isNewsOpen = (deed: NewsDeed, status: NewsStatus): boolean =>
  newsTransitions[deed].from.some((from) => from === status);
