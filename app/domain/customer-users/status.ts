/** The states of a storefront user, and who leads from one to the next. Rows S3, S4, S8. */
export const customerUserStatuses = ["pending", "active", "suspended"] as const;

export type CustomerUserStatus = (typeof customerUserStatuses)[number];

/** What Save on the person's page may make of each; nobody goes back to waiting for approval. */
export const choices: Record<CustomerUserStatus, readonly CustomerUserStatus[]> = {
  pending: ["pending", "active", "suspended"],
  active: ["active", "suspended"],
  suspended: ["active", "suspended"],
};

/** Which deed of its own leads from which state where; what is not here cannot happen. */
export const transitions = {
  approve: { from: "pending", to: "active" },
  suspend: { from: "active", to: "suspended" },
  activate: { from: "suspended", to: "active" },
} as const satisfies Record<string, { from: CustomerUserStatus; to: CustomerUserStatus }>;

/** The decisions that many people can be ticked for. */
export type Switch = "suspend" | "activate";

/** Somebody in this state waits for approval, and can be denied. */
export const isPending = (status: CustomerUserStatus) => status === transitions.approve.from;

/** Only people who can sign in are sent links and addresses. */
export const canEnter = (status: CustomerUserStatus) => status === transitions.approve.to;

/** What became of the newest one-time password link that an operator made for somebody. Decision 6. */
export type LinkState = "waiting" | "sent" | "copied" | "used" | "expired" | "withdrawn";

/** Whether there is something to withdraw. */
export const isOpenLink = (state: LinkState | null) => state === "waiting" || state === "sent" || state === "copied";
