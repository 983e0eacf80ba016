import { accountEndpoints } from "./accounts/endpoints";
import { assetEndpoints } from "./assets/endpoints";
import type { Endpoint } from "./endpoint";
import { hubEndpoints } from "./hubs/endpoints";
import { marketplaceEndpoints } from "./marketplaces/endpoints";
import { productEndpoints } from "./products/endpoints";
import { fulfilmentRequestEndpoints } from "./requests/endpoints";
import { tierAccountRequestEndpoints } from "./tier-account-requests/endpoints";
import { tierAccountEndpoints } from "./tier-accounts/endpoints";
import { tierConfigEndpoints } from "./tier-configs/endpoints";

/** The whole API on one screen: every method of every address, in the order of its description. */
export const endpoints: readonly Endpoint[] = [
  // Customers
  ...tierAccountEndpoints,
  ...tierAccountRequestEndpoints,
  ...tierConfigEndpoints,
  ...assetEndpoints,
  ...fulfilmentRequestEndpoints,
  // Catalog
  ...hubEndpoints,
  ...marketplaceEndpoints,
  ...productEndpoints,
  // The company itself
  ...accountEndpoints,
];
