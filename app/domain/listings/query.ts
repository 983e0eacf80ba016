import { type Window, windowOf } from "~/domain/lists/page";
import { type ListingStatus, listingStatuses } from "./status";
import {
  type ListingRequestStatus,
  listingRequestStatuses,
  type ListingRequestType,
  listingRequestTypes,
} from "./status";

export interface ListingQuery {
  status: ListingStatus | null;
  marketplaceId: string | null;
  productId: string | null;
  /** The company on the other side. */
  partnerId?: string;
  window: Window;
}

export interface ListingRequestQuery {
  status: ListingRequestStatus | null;
  type: ListingRequestType | null;
  listingId: string | null;
  window: Window;
}

const idIn = (text: string | null, pattern: RegExp) => (text !== null && pattern.test(text) ? text : null);

const productIn = (params: URLSearchParams) => idIn(params.get("product"), /^PRD-\d{3}-\d{3}-\d{3}$/);
const marketplaceIn = (params: URLSearchParams) => idIn(params.get("marketplace"), /^MP-\d{5}$/);

/** What the list's address asks for; what makes no sense is left out. */
export const listingQuery = (params: URLSearchParams): ListingQuery => ({
  status: listingStatuses.find((status) => status === params.get("status")) ?? null,
  marketplaceId: marketplaceIn(params),
  productId: productIn(params),
  window: windowOf(params),
});

/** The same for requests. */
export const listingRequestQuery = (params: URLSearchParams): ListingRequestQuery => ({
  status: listingRequestStatuses.find((status) => status === params.get("status")) ?? null,
  type: listingRequestTypes.find((type) => type === params.get("kind")) ?? null,
  listingId: null,
  window: windowOf(params),
});

export const isListingsFiltered = ({ status, marketplaceId, productId }: ListingQuery): boolean =>
  status !== null || marketplaceId !== null || productId !== null;

export const areRequestsFiltered = ({ status, type }: ListingRequestQuery): boolean => status !== null || type !== null;
