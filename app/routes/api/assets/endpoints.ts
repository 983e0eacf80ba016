import { readableSubscriptions } from "~/domain/subscriptions/collection";
import { readOnly } from "../read-only";
import { Asset, wireAsset } from "./wire";

export const assetEndpoints = readOnly({
  ...{ path: "/assets", names: ["Asset", "Assets"], nouns: ["a subscription", "subscriptions"] },
  ...{ tag: "Subscriptions", module: "customers", row: Asset, hidden: ["pending_request"] },
  ...{ from: readableSubscriptions, wire: wireAsset },
});
