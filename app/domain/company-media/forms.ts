import { z } from "zod";
import { HAS_TEXT, plainLine } from "~/domain/text";

/** What is said of a picture or a video. Messages are keys of `app/texts/fields.ts`. Row P9. */
export const MediumForm = z.object({
  caption: z
    .string({ error: "caption-required" })
    .overwrite(plainLine)
    .regex(HAS_TEXT, "caption-required")
    .max(200, "too-long?max=200"),
  /** A vendor's own; none for the company itself. */
  productId: z.string().max(40).default(""),
  /** A file that has been taken already, with a form that was refused. */
  taken: z.string().max(40).default(""),
});

export type MediumAnswers = z.output<typeof MediumForm>;
