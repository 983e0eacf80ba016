import { workImport } from "~/domain/imports/work";
import type { Jobs } from "../queue";

/** Checks or runs an import for a little while; what is left is done by the next job, so that others have their turn. */
export const workOnImport = ({ importId }: Jobs["work-import"]): Promise<void> => workImport(importId);
