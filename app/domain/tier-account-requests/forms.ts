import { z } from "zod";

/** Messages are keys of `app/texts/fields.ts`. */
export const IgnoreForm = z.object({
  reason: z.string({ error: "reason-required" }).trim().min(1, "reason-required").max(255, "too-long?max=255"),
});
