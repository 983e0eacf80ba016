import countries from "i18n-iso-countries";
import { z } from "zod";
import { line } from "~/domain/text";

const text = (max: number) => z.string().overwrite(line).max(max);
const some = (max: number) => text(max).min(1);
/** Left out, it stays as it is; null is none. */
const optional = (max: number) => text(max).nullish();

const country = z
  .string()
  .overwrite((code) => code.trim().toUpperCase())
  .refine((code) => code.length === 2 && countries.isValid(code), "is no country code of two letters (ISO 3166)")
  .meta({ description: "Two letters (ISO 3166), in either case.", examples: ["PT"] });
const email = some(254)
  .pipe(z.email("is no e-mail address"))
  .meta({ examples: ["it@harborlane.example"] });
const word = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess((value) => (typeof value === "string" ? value.toLowerCase() : value), z.enum(words));

export const Phone = z
  .object({
    country_code: optional(25).meta({ description: "With its plus sign.", examples: ["+351"] }),
    area_code: optional(25).meta({ examples: ["22"] }),
    phone_number: optional(25).meta({ examples: ["5550147"] }),
    extension: optional(25).meta({ examples: [""] }),
  })
  .nullish()
  .meta({ description: "A telephone number in its parts; replaced as a whole." });

const reference = z.object({ id: z.string().max(40).nullish() }).nullish();

const rest = {
  external_id: optional(255).meta({ description: "Its id in the commerce system.", examples: ["40217"] }),
  external_uid: optional(255).meta({
    description: "A UUID of the client's own, by which a create that is sent again is known. Drawn when left out.",
    examples: ["6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11"],
  }),
  tax_id: optional(100).meta({ examples: ["B-66012345"] }),
  environment: word(["production", "test", "preview"]).nullish().meta({ description: "What the account is for." }),
  parent: reference.meta({
    description: "The reseller above it. A customer needs one.",
    examples: [{ id: "TA-9004-1182-3350" }],
  }),
};

const place = {
  address_line1: some(255).meta({ description: "Street and number.", examples: ["12 Quay Street"] }),
  address_line2: optional(255).meta({ examples: ["Second floor"] }),
  city: some(100).meta({ examples: ["Porto"] }),
  state: optional(100).meta({ description: "Or province, or district.", examples: ["Porto"] }),
  postal_code: some(50).meta({ examples: ["4050-253"] }),
  country,
};

const person = {
  first_name: some(100).meta({ examples: ["Rita"] }),
  last_name: some(100).meta({ examples: ["Almeida"] }),
  email,
  phone_number: Phone,
};

const type = word(["customer", "reseller"]).meta({ description: "Read in either case.", examples: ["customer"] });

/** A new tier account. Members that it does not know are left unread, as clients send many. Connect.md §1.1. */
export const NewAccount = z
  .object({
    ...rest,
    name: optional(255).meta({
      description: "The company; without one it is called after its contact.",
      examples: ["Harbor Lane Bakery LLC"],
    }),
    type,
    hub: reference.meta({ description: "One of the owner's hubs.", examples: [{ id: "HB-4471-2206" }] }),
    contact_info: z.object({ ...place, contact: z.object(person) }),
  })
  .meta({ id: "NewTierAccount", description: "A customer or reseller to be added. Other members are not read." });

/** What changes of a tier account: what is left out stays. */
export const ChangedAccount = z
  .object({
    ...rest,
    name: some(255)
      .nullish()
      .meta({ examples: ["Harbor Lane Bakeries LLC"] }),
    type: type.nullish(),
    contact_info: z
      .object({
        ...place,
        address_line1: place.address_line1.nullish(),
        city: place.city.nullish(),
        postal_code: place.postal_code.nullish(),
        country: country.nullish(),
        contact: z
          .object({
            ...person,
            first_name: person.first_name.nullish(),
            last_name: person.last_name.nullish(),
            email: email.nullish(),
          })
          .nullish(),
      })
      .nullish(),
  })
  .meta({ id: "TierAccountChange", description: "What changes: whatever is left out stays as it is." });
