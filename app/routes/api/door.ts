import { apiRoute } from "./gate.server";
import { endpoints } from "./endpoints";

const surface = apiRoute(endpoints);

/** Everything below /public: the addresses stand in `endpoints.ts`. */
export const loader = surface;

export const action = surface;
