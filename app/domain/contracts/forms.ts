import { z } from "zod";
import { HAS_TEXT, line } from "../text";

/** The version that was read, so that nobody signs another. Messages are keys of `app/texts/fields.ts`. */
export const read = z.coerce.number({ error: "agreement-not-accepted" }).int().positive().max(2_147_483_647);

const accepted = z.literal("yes", { error: "agreement-not-accepted" });

/** To sign: the person says that they accept. Row P2. */
export const SignForm = z.object({ accepted, read });

/** Why a contract is sent back, rejected or terminated. */
export const NoteForm = z.object({
  note: z
    .string({ error: "note-required" })
    .overwrite(line)
    .regex(HAS_TEXT, "note-required")
    .max(100, "too-long?max=100"),
});

const enrolment = z
  .string()
  .default("")
  .transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .pipe(z.string().max(2_000, "too-long?max=2000"));

/** To enrol in an agreement, or to send an enrolment in again. */
export const EnrolForm = z.object({ enrolment, accepted, read });

/** To offer an agreement: to whom. */
export const OfferForm = z.object({ partnerId: z.string({ error: "partner-required" }).min(1, "partner-required") });
