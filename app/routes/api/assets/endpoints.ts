import { readableSubscriptions } from "~/domain/subscriptions/collection";
import { readOnly } from "../read-only";
import { wireAsset } from "./wire";

export const assetEndpoints = readOnly({
  ...{ path: "/assets", names: ["Asset", "Assets"], module: "customers" },
  members: [
    ...["id", "status", "external_id", "product", "connection", "marketplace", "items", "params", "configuration"],
    ...["tiers", "pending_request", "events"],
  ],
  hidden: ["pending_request"],
  ...{ from: readableSubscriptions, wire: wireAsset },
});
