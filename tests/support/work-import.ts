import { workImport } from "../../app/domain/imports/work";

/** A process of its own that works on an import until it is done, or ended in the middle. */
await workImport(process.argv[2]!, 600_000);
process.exit(0);
