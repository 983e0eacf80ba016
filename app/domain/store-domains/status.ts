/** How far a storefront's own domain is. */
export type DomainState = "none" | "claimed" | "proven";

/** Which deed leads from which state where. A check that fails leads nowhere, whatever the state. */
export const transitions = {
  claim: { none: "claimed", claimed: "claimed", proven: "claimed" },
  prove: { claimed: "proven", proven: "proven" },
  remove: { claimed: "none", proven: "none" },
} as const satisfies Record<string, Partial<Record<DomainState, DomainState>>>;

/** The state of a domain that a company has named. */
export const stateOf = ({ provenAt }: { provenAt: Date | null }) => (provenAt ? "proven" : "claimed");
