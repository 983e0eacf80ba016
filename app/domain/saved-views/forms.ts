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
    .trim()
    .min(1, "view-name-required")
    .max(NAME_LENGTH, `too-long?max=${NAME_LENGTH}`),
  shared: box,
  /** Whether the view takes over what the list shows. */
  renew: box,
});
