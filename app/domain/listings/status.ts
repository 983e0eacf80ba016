/** The states of a listing and of the requests about it. Safe for the browser. Row P9. */
export const listingStatuses = ["listed", "unlisted"] as const;

export type ListingStatus = (typeof listingStatuses)[number];

/** What a request asks for: a product listed, what is said of it changed, or it taken away. */
export const listingRequestTypes = ["new", "update", "remove"] as const;

export type ListingRequestType = (typeof listingRequestTypes)[number];

export const listingRequestStatuses = ["draft", "reviewing", "deploying", "completed", "cancelled"] as const;

export type ListingRequestStatus = (typeof listingRequestStatuses)[number];

/** Whose turn it is: the vendor's whose product it is, or the provider's whose marketplace it is. */
export type ListingParty = "vendor" | "provider";

interface Transition {
  from: readonly ListingRequestStatus[];
  /** Null: the request is gone. */
  to: ListingRequestStatus | null;
  by: readonly ListingParty[];
}

/** What can be done with a request: from which states, into which, and whose deed it is. This is the state diagram. */
export const listingRequestTransitions = {
  send: { from: ["draft"], to: "reviewing", by: ["vendor"] },
  accept: { from: ["reviewing"], to: "deploying", by: ["provider"] },
  complete: { from: ["deploying"], to: "completed", by: ["provider"] },
  cancel: { from: ["reviewing", "deploying"], to: "cancelled", by: ["vendor", "provider"] },
  /** A draft that nobody else has seen leaves no trace in the lists. */
  delete: { from: ["draft"], to: null, by: ["vendor"] },
} as const satisfies Record<string, Transition>;

export type ListingRequestDeed = keyof typeof listingRequestTransitions;

/** Where a deed of this party leads; undefined when it is not open to them now. */
export function listingTransition(
  deed: ListingRequestDeed,
  status: ListingRequestStatus,
  party: ListingParty,
): Transition | undefined {
  const transition: Transition = listingRequestTransitions[deed];
  return transition.from.includes(status) && transition.by.includes(party) ? transition : undefined;
}

/** From which state of the listing each kind of request is asked for, and to which a completed one leads. */
export const listingAfter = {
  new: { from: "unlisted", to: "listed" },
  update: { from: "listed", to: "listed" },
  remove: { from: "listed", to: "unlisted" },
} as const satisfies Record<ListingRequestType, { from: ListingStatus; to: ListingStatus }>;

/** The states in which a request still leads to something. */
export const openRequestStatuses = [
  "draft",
  "reviewing",
  "deploying",
] as const satisfies readonly ListingRequestStatus[];
