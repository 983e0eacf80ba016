import { apiRoute } from "./gate.server";
import { endpoints } from "./endpoints";

/** Everything below /public: the addresses stand in `endpoints.ts`. */
export const loader = apiRoute(endpoints);

export const action = apiRoute(endpoints);
