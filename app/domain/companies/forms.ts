import { z } from "zod";

/** The door of the storefronts: whose customer somebody is. Messages are keys of `app/texts/fields.ts`. */
export const NicknameForm = z.object({
  accountName: z.string({ error: "nickname-required" }).trim().min(1, "nickname-required").max(100, "too-long?max=100"),
});
