import { descriptionFile } from "./description/file.server";
import { endpoints } from "./endpoints";
import { apiRoute } from "./gate.server";

/** What strangers may read as well. */
const files = {
  "/public/v1/openapi.yml": (url: URL) => descriptionFile("openapi.yml", url),
  "/public/v1/openapi.json": (url: URL) => descriptionFile("openapi.json", url),
};

/** Everything below /public: the addresses stand in `endpoints.ts`. */
export const loader = apiRoute(endpoints, files);

export const action = apiRoute(endpoints, files);
