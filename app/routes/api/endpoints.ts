import { accountEndpoints } from "./accounts/endpoints";
import { agreementAttachedEndpoints } from "./agreements/attached";
import { agreementEndpoints } from "./agreements/endpoints";
import { underAgreementEndpoints } from "./agreements/under";
import { agreementVersionEndpoints } from "./agreements/versions";
import { assetEndpoints } from "./assets/endpoints";
import { contractEndpoints } from "./contracts/endpoints";
import type { Endpoint } from "./endpoint";
import { hubEndpoints } from "./hubs/endpoints";
import { listingEndpoints } from "./listings/endpoints";
import { listingRequestEndpoints } from "./listings/requests";
import { marketplaceEndpoints } from "./marketplaces/endpoints";
import { newsEndpoints } from "./news/endpoints";
import { partnerEndpoints } from "./partners/endpoints";
import { productGroupEndpoints } from "./product-groups/endpoints";
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
  // Subscriptions
  ...assetEndpoints,
  ...fulfilmentRequestEndpoints,
  ...tierConfigEndpoints,
  // Partners
  ...partnerEndpoints,
  ...agreementEndpoints,
  ...agreementVersionEndpoints,
  ...agreementAttachedEndpoints,
  ...underAgreementEndpoints,
  ...contractEndpoints,
  ...newsEndpoints,
  // Catalog
  ...hubEndpoints,
  ...marketplaceEndpoints,
  ...productEndpoints,
  ...productGroupEndpoints,
  ...listingEndpoints,
  ...listingRequestEndpoints,
  // The company itself
  ...accountEndpoints,
];
