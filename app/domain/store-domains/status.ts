/** How far a storefront's own domain is. */
export type DomainState = "none" | "claimed" | "proven";

/** Which deed leads from which state where; what is not here cannot happen. A check that fails leaves the state as it is. */
export const transitions = {
  claim: { none: "claimed", claimed: "claimed", proven: "claimed" },
  prove: { claimed: "proven", proven: "proven" },
  remove: { claimed: "none", proven: "none" },
} as const satisfies Record<string, Partial<Record<DomainState, DomainState>>>;

/** The state of a company's row, or of its lack. */
export const stateOf = (row: { provenAt: Date | null } | null | undefined): DomainState =>
  !row ? "none" : row.provenAt ? "proven" : "claimed";

/** Whether the deed is possible at all, whoever asks. */
export const leadsOn = (deed: keyof typeof transitions, from: DomainState): boolean => from in transitions[deed];
