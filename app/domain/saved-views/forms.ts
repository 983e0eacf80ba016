import { z } from "zod";

export const NAME_LENGTH = 60;

const box = z
  .string()
  .optional()
  .transform((answer) => answer === "on");

/** Messages are keys of `app/texts/fields.ts`. */
export const ViewForm = z.object({
  name: z
    .string({ error: "view-name-required" })
    .overwrite((name) => name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim())
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, "view-name-required")
    .max(NAME_LENGTH, `too-long?max=${NAME_LENGTH}`),
  shared: box,
  /** Whether the view takes over what the list shows. */
  renew: box,
});
