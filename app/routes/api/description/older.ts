import { publicRoute } from "../../auth/gate.server";
import { descriptionFile } from "./file.server";

/** The description as OpenAPI 3.0, at the address that integrators know. Row A4. */
export const loader = publicRoute(({ url }) => Promise.resolve(descriptionFile("connect-openapi30.yml", url)));
