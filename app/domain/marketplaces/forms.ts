import { z } from "zod";
import { baseMoment, catalogDescription, catalogName } from "~/domain/catalog/forms";

/** The part of the world that a marketplace is for. */
export const zones = ["AF", "AS", "EU", "NA", "OC", "SA"] as const;

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** A marketplace as it is made or changed. Messages are keys of `app/texts/fields.ts`. */
export const MarketplaceForm = z.object({
  name: catalogName,
  description: catalogDescription,
  zone: z.enum(zones, { error: "zone-required" }),
  currency: z
    .string({ error: "currency-shape" })
    .overwrite((text) => text.trim().toUpperCase())
    .refine((code) => currencies.has(code), "currency-shape"),
});

export const MarketplaceChangeForm = MarketplaceForm.extend({ baseVersion: baseMoment });

export type MarketplaceAnswers = z.output<typeof MarketplaceForm>;

const HUB = /^HB-\d{4}-\d{4}$/;

/** The hubs ticked in a form: each box is named by its hub's id. */
export const hubsIn = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) => (HUB.test(name) && value === "on" ? [name] : []));
