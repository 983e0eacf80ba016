import type { Endpoint } from "./endpoint";
import { tierAccountEndpoints } from "./tier-accounts/endpoints";
import { tierAccountRequestEndpoints } from "./tier-account-requests/endpoints";

/** The whole API on one screen: every method of every address, in the order of its description. */
export const endpoints: readonly Endpoint[] = [...tierAccountEndpoints, ...tierAccountRequestEndpoints];
