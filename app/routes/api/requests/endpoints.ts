import { readableFulfilmentRequests, type WiredFulfilmentRequest } from "~/domain/subscriptions/request-collection";
import { wireAsset } from "../assets/wire";
import { readOnly } from "../read-only";
import { moment } from "../wire";

/** A fulfilment request as clients read it, with its subscription as it is now. Connect.md §4. */
const wireRequest = ({ id, type, status, reason, asset, createdAt, updatedAt }: WiredFulfilmentRequest) => ({
  ...{ id, type, status, asset: wireAsset(asset), marketplace: asset.marketplace },
  ...(reason !== null && { reason }),
  ...{ created: moment(createdAt), updated: moment(updatedAt) },
  events: { created: { at: moment(createdAt) }, updated: { at: moment(updatedAt) } },
});

export const fulfilmentRequestEndpoints = readOnly({
  ...{ path: "/requests", names: ["Request", "Requests"], module: "customers" },
  members: ["id", "type", "status", "asset", "marketplace", "reason", "created", "updated", "events"],
  ...{ from: readableFulfilmentRequests, wire: wireRequest },
});
