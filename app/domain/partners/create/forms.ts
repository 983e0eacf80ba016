import { z } from "zod";
import { HAS_TEXT, line, personLine } from "~/domain/text";

/** What the wizard's Type offers; a reseller may be a distributor (decision 16). */
export const partnerTypes = ["vendor", "reseller"] as const;
export const providerRoles = ["reseller", "distributor"] as const;
export const creationActions = ["account", "invitation"] as const;

export type PartnerType = (typeof partnerTypes)[number];

/** Messages are keys of `app/texts/fields.ts`. */
const named = (max: number, missing: string) =>
  z.string({ error: missing }).overwrite(personLine).regex(HAS_TEXT, missing).max(max, `too-long?max=${max}`);

/** Partner details. Row P4. */
export const PartnerDetailsForm = z.object({
  type: z.enum(partnerTypes, { error: "partner-type-required" }),
  role: z.enum(providerRoles, { error: "partner-role-required" }).default("reseller"),
  name: named(64, "partner-name-required"),
  externalId: z.string().overwrite(line).max(100, "too-long?max=100").default(""),
  createAgreement: z.literal("on").optional(),
});

const prefixes = { vendor: "AGP", reseller: "AGS" } as const;

/** Agreement, when one is chosen: a program agreement for a vendor, a service agreement for a reseller. Row P4. */
export const agreementChoiceForm = (type: PartnerType) =>
  z.object({
    agreement: z
      .string({ error: "agreement-choice-required" })
      .regex(new RegExp(`^${prefixes[type]}-[\\d-]{1,30}$`), "agreement-choice-required"),
  });

/** Marketplace, for a reseller: exactly one. Row P6. */
export const MarketplaceForm = z.object({
  marketplace: z.string({ error: "marketplace-required" }).regex(/^MP-\d{1,20}$/, "marketplace-required"),
});

/** Syndication. Row P6. */
export const SourcingForm = z.object({
  sourcing: z.string({ error: "sourcing-required" }).regex(/^AG[YR]-[\d-]{1,30}$/, "sourcing-required"),
});

/** Action. Row P7. */
export const ActionForm = z.object({ action: z.enum(creationActions, { error: "creation-action-required" }) });
