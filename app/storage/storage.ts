import { env } from "~/env.server";
import type { Storage } from "./door";
import { localStorage } from "./local";

let chosen: Promise<Storage> | undefined;

/** The installation's storage: a folder of DATA_DIR, or any store that speaks S3 where the environment names one. */
export const storage = (): Promise<Storage> =>
  (chosen ??= env.DOCUMENTS_S3_BUCKET
    ? import("./s3").then(({ s3Storage }) => s3Storage(env))
    : Promise.resolve(localStorage(env.DATA_DIR)));
