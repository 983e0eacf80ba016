import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./steps.mjs";

/**
 * The built process. Load it only when the environment is complete.
 * @returns {Promise<typeof import("../index")>}
 */
export const bundle = () => import(pathToFileURL(path.join(ROOT, "build/server/index.js")).href);
