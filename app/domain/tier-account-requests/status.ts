/** The states of a tier account request, and who leads from one to the next. Rows A2, C13, C14, C16. */
export const requestStatuses = ["pending", "accepted", "ignored", "unsupported"] as const;

export type RequestStatus = (typeof requestStatuses)[number];

/** Which decision leads from which state where; what is not here cannot happen. */
export const transitions = {
  accept: { from: "pending", to: "accepted" },
  ignore: { from: "pending", to: "ignored" },
} as const satisfies Record<string, { from: RequestStatus; to: RequestStatus }>;

/** Whether a request in this state waits for a decision. */
export const isOpen = (status: RequestStatus) => Object.values(transitions).some(({ from }) => from === status);

/** Whether somebody has led a request to this state. */
export const isDecided = (status: RequestStatus) => Object.values(transitions).some(({ to }) => to === status);

export type Decision = keyof typeof transitions;
