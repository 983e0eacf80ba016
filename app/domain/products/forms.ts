import { z } from "zod";

const onOrOff = z.enum(["on", "off"], { error: "capability-required" }).transform((answer) => answer === "on");

/** Messages are keys of `app/texts/fields.ts`. */
export const TierAccountsSyncForm = z.object({
  sync: onOrOff,
  /** What stood on the page when the person answered. */
  was: onOrOff,
});
