import { readableProducts, type WiredProduct } from "~/domain/products/collection";
import { readOnly } from "../read-only";
import { moment } from "../wire";

/** A product as clients read it, with the capability that decides how its tier account requests are born. Connect.md §2.3. */
const wireProduct = ({ description, tierAccountsSync, createdAt, updatedAt, ...product }: WiredProduct) => ({
  ...product,
  description: description ?? "",
  capabilities: { tiers: { updates: tierAccountsSync, configs: null, validation: false } },
  events: { created: { at: moment(createdAt) }, updated: { at: moment(updatedAt) } },
});

export const productEndpoints = readOnly({
  ...{ path: "/products", names: ["Product", "Products"], module: "catalog" },
  members: ["id", "name", "description", "status", "owner", "capabilities", "events"],
  ...{ from: readableProducts, wire: wireProduct },
});
