import { z } from "zod";
import { baseVersion, box } from "~/domain/companies/forms";
import { readDomains } from "./domains";

/** Lines end as we end them, whatever the browser sends. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/** Domains as people list them; the first that is none is named. */
const domains = z
  .string()
  .max(5_000, "too-long?max=5000")
  .default("")
  .transform((text, context) => {
    const { domains: listed, wrong } = readDomains(text);
    if (wrong !== undefined)
      context.addIssue({ code: "custom", message: `no-such-domain?${new URLSearchParams({ domain: wrong })}` });
    return listed;
  });

/** Settings › Customer Storefront › Sign-up. Messages are keys of `app/texts/fields.ts`. */
export const SignUpSettingsForm = z.object({
  open: box,
  validateEmail: box,
  requireAddress: box,
  requireTerms: box,
  approveAutomatically: box,
  greenList: domains,
  redList: domains,
  formText: z.string().overwrite(lines).max(500, "too-long?max=500").default(""),
  baseVersion,
});

export type SignUpSettingsAnswers = Omit<z.output<typeof SignUpSettingsForm>, "baseVersion">;

/** The terms of a storefront, as they were when somebody began to write: version 0 while there were none. */
export const TermsForm = z.object({
  text: z
    .string({ error: "terms-text-required" })
    .overwrite(lines)
    .min(1, "terms-text-required")
    .max(20_000, "too-long?max=20000"),
  baseVersion,
});

/** What the form says for no reseller. */
export const NO_RESELLER = "none";

export const FilingForm = z.object({ parent: z.string({ error: "parent-required" }).max(40, "parent-required") });
