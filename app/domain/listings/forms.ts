import { z } from "zod";

const text = (max: number) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .max(max, `too-long?max=${max}`);

/** What the vendor tells the provider; at most 1,000 characters. */
const note = text(1_000).default("");

/** Asking for a product to be listed: which one, and by which distribution contract. Messages are keys of `app/texts/fields.ts`. */
export const ListingForm = z.object({
  productId: z.string({ error: "product-required" }).min(1, "product-required").max(60, "product-required"),
  contractId: z.string({ error: "contract-required" }).min(1, "contract-required").max(60, "contract-required"),
  note,
});

/** Asking for a listing to be changed: what is to be different. */
export const ListingChangeForm = z.object({
  note: text(1_000)
    .default("")
    .refine((typed) => typed !== "", "listing-change-required"),
});

/** Asking for a listing to be taken away: why. */
export const ListingRemovalForm = z.object({
  note: text(1_000)
    .default("")
    .refine((typed) => typed !== "", "listing-removal-required"),
});

/** Why a request goes no further; at most 255 characters. */
export const ListingCancellationForm = z.object({
  reason: text(255)
    .default("")
    .refine((typed) => typed !== "", "cancellation-reason-required"),
});
