import type { ListingRequestStatus, ListingStatus } from "~/domain/listings/status";
import { listingTexts as texts } from "~/texts/listings";
import { Status, type StatusTone } from "~/ui/status";

const tones = {
  draft: "idle",
  reviewing: "wait",
  deploying: "info",
  completed: "ok",
  cancelled: "bad",
} as const satisfies Record<ListingRequestStatus, StatusTone>;

/** Whether a product stands on its marketplace. */
export const ListingState = ({ of: status }: { of: ListingStatus }) => (
  <Status tone={status === "listed" ? "ok" : "idle"}>{texts.statuses[status]}</Status>
);

/** How far a request has come. */
export const RequestState = ({ of: status }: { of: ListingRequestStatus }) => (
  <Status tone={tones[status]}>{texts.requests.statuses[status]}</Status>
);
