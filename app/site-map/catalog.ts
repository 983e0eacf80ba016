import { layout } from "@remix-run/route-config";
import { at } from "./at";

/** The console: catalog. */
export const catalog = [
  at("catalog", "console/catalog/list.tsx"),
  at("marketplaces", "console/marketplaces/list.tsx"),
  at("createMarketplace", "console/marketplaces/create.tsx"),
  at("changeMarketplace", "console/marketplaces/change.tsx"),
  at("hubs", "console/hubs/list.tsx"),
  at("createHub", "console/hubs/create.tsx"),
  at("changeHub", "console/hubs/change.tsx"),
  at("productGroups", "console/product-groups/list.tsx"),
  at("createProductGroup", "console/product-groups/create.tsx"),
  at("changeProductGroup", "console/product-groups/change.tsx"),
  at("deleteProductGroup", "console/product-groups/delete.tsx"),
  at("listings", "console/listings/list.tsx"),
  at("askListing", "console/listings/ask.tsx"),
  at("listing", "console/listings/listing.tsx"),
  at("changeListing", "console/listings/ask-change.tsx"),
  at("removeListing", "console/listings/ask-removal.tsx"),
  at("listingRequests", "console/listings/requests.tsx"),
  at("listingRequest", "console/listings/request.tsx"),
  at("sendListingRequest", "console/listings/send.tsx"),
  at("acceptListingRequest", "console/listings/accept.tsx"),
  at("completeListingRequest", "console/listings/complete.tsx"),
  at("cancelListingRequest", "console/listings/cancel.tsx"),
  at("deleteListingRequest", "console/listings/delete.tsx"),
  layout("routes/console/catalog/product.tsx", [
    at("product", "console/catalog/product-information.tsx"),
    at("productCapabilities", "console/catalog/product-capabilities.tsx"),
  ]),
];
