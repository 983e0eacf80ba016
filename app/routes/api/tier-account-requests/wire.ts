import type { WiredRequest } from "~/domain/tier-account-requests/collection";
import { wireVersion } from "../tier-accounts/wire";
import { event } from "../wire";

/** A tier account request as clients read it, with the account as the request announces it. Connect.md §2.1. */
export const wireRequest = ({ made, decided, ...request }: WiredRequest) => ({
  id: request.id,
  type: "update",
  status: request.status,
  account: wireVersion(request.account),
  vendor: request.vendor,
  provider: request.provider,
  product: request.product,
  ...(request.reason !== null && { reason: request.reason }),
  events: {
    created: event(made.at, made),
    updated: event(decided.at, decided.id === null ? made : { id: decided.id, name: decided.name }),
  },
});
