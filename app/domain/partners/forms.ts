import { z } from "zod";
import { baseVersion } from "~/domain/companies/forms";
import { plainLine } from "~/domain/text";

/** What the company calls a partner in its own systems, at most 100 characters; empty for nothing. */
export const PartnerExternalIdForm = z.object({
  externalId: z
    .string({ error: "form-incomplete" })
    .overwrite(plainLine)
    .max(100, "too-long?max=100")
    .transform((text) => text || null),
  baseVersion,
});
