import type { AgreementType } from "~/domain/agreements/types";

/** The states of a contract. Safe for the browser. Row P2. */
export const contractStatuses = ["enrolling", "pending", "active", "rejected", "terminated"] as const;

export type ContractStatus = (typeof contractStatuses)[number];

/** Whose turn a deed is: the distributor's whose agreement it is, or the partner's. */
export type Party = "distributor" | "partner";

const ALL = ["program", "distribution", "service", "syndication", "referral"] as const;
/** The distributor offers these, and the partner signs. */
export const OFFERED = ["program", "service"] as const;
/** The partner enrols in these, and the distributor accepts. */
export const ENROLLED = ["distribution", "syndication", "referral"] as const;

/** Whether the partner begins it, by enrolling in an agreement. */
export const isEnrolled = (type: AgreementType): boolean => ENROLLED.some((one) => one === type);

interface Transition {
  types: readonly AgreementType[];
  from: ContractStatus;
  /** Null: the contract is gone. */
  to: ContractStatus | null;
  by: Party;
}

/** What can be done with a contract: of which types, from which state, into which, and whose deed it is. This is the state diagram. */
export const contractTransitions = {
  sign: [{ types: OFFERED, from: "pending", to: "active", by: "partner" }],
  /** Signs the agreement's newer version; the contract goes on meanwhile. */
  signUpdate: [{ types: ALL, from: "active", to: "active", by: "partner" }],
  accept: [{ types: ENROLLED, from: "pending", to: "active", by: "distributor" }],
  /** Signs against what the partner signed. */
  countersign: [{ types: ALL, from: "active", to: "active", by: "distributor" }],
  refine: [{ types: ["distribution"], from: "pending", to: "enrolling", by: "distributor" }],
  submit: [{ types: ["distribution"], from: "enrolling", to: "pending", by: "partner" }],
  reject: [
    { types: OFFERED, from: "pending", to: "rejected", by: "partner" },
    { types: ENROLLED, from: "pending", to: "rejected", by: "distributor" },
  ],
  /** Takes back what nobody has answered; what the partner signed by enrolling stays to be read. */
  withdraw: [
    { types: OFFERED, from: "pending", to: null, by: "distributor" },
    { types: ENROLLED, from: "pending", to: "rejected", by: "partner" },
    { types: ["distribution"], from: "enrolling", to: "rejected", by: "partner" },
  ],
  terminate: [{ types: ALL, from: "active", to: "terminated", by: "distributor" }],
} as const satisfies Record<string, readonly Transition[]>;

export type ContractDeed = keyof typeof contractTransitions;

interface Standing {
  type: AgreementType;
  status: ContractStatus;
}

/** Where a deed of this party leads; undefined when it is not open to them now. */
export const transitionOf = (deed: ContractDeed, { type, status }: Standing, party: Party): Transition | undefined =>
  (contractTransitions[deed] as readonly Transition[]).find(
    (one) => one.types.includes(type) && one.from === status && one.by === party,
  );

/** The states in which a contract stands for something, or soon will. Decision 16. */
export const openContractStatuses = ["enrolling", "pending", "active"] as const satisfies readonly ContractStatus[];

/** Neither of the two does anything with it any more. */
export const isOver = (status: ContractStatus): boolean => status === "rejected" || status === "terminated";
