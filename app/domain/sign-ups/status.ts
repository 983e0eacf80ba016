/** The states of a sign-up, those that wait for somebody first, and who leads from one to the next. Row S4, decision 7. */
export const signUpStatuses = ["pending", "unconfirmed", "approved", "denied"] as const;

export type SignUpStatus = (typeof signUpStatuses)[number];

/** Which deed leads from which state where; what is not here cannot happen. */
export const transitions = {
  confirm: { from: "unconfirmed", to: "pending" },
  approve: { from: "pending", to: "approved" },
  deny: { from: "pending", to: "denied" },
} as const satisfies Record<string, { from: SignUpStatus; to: SignUpStatus }>;

/** Whether it is not decided yet. */
export const isOpen = (status: SignUpStatus) => status === "unconfirmed" || isWaiting(status);

/** Whether an operator has something to decide. */
export const isWaiting = (status: SignUpStatus) => status === transitions.approve.from;

/** Whether the person has not come in, and nobody has to decide about them any more. */
export const isErasable = (status: SignUpStatus) => status === "unconfirmed" || status === transitions.deny.to;

/** What the person who signed up has to be told: confirm the address, wait for approval, or come in. */
export const signUpSteps = { unconfirmed: "confirm", pending: "approval", approved: "done" } as const;

export type SignUpStep = (typeof signUpSteps)[keyof typeof signUpSteps];
