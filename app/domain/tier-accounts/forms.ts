import countries from "i18n-iso-countries";
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";
import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { z } from "zod";
import { type ContactInfo, phoneText, type TierAccountSnapshot } from "./snapshot";

/** Messages are keys of `app/texts/fields.ts`; what stands after «?» fills the sentence. */
const required = (max: number, name: string) =>
  z
    .string({ error: `${name}-required` })
    .trim()
    .min(1, `${name}-required`)
    .max(max, `too-long?max=${max}`);

const optional = (max: number) => z.string().trim().max(max, `too-long?max=${max}`).default("");

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const TypeForm = z.object({ type: z.enum(["customer", "reseller"], { error: "type-required" }) });

/** `none` stands for a direct reseller. */
export const ParentForm = z.object({ parent: z.string({ error: "parent-required" }).max(40, "parent-required") });

export const DetailsForm = z.object({
  name: required(255, "name"),
  externalUid: optional(255),
  externalId: optional(255),
  taxId: optional(100),
  country: z
    .string({ error: "country-required" })
    .trim()
    .toUpperCase()
    .refine((code) => countries.isValid(code) && code.length === 2, "country-required"),
  addressLine1: required(255, "street"),
  addressLine2: optional(255),
  postalCode: optional(50),
  city: required(100, "city"),
  state: optional(100),
  firstName: required(100, "first-name"),
  lastName: required(100, "last-name"),
  email: required(254, "email").pipe(z.email("email-shape")),
  phone: optional(60),
});

export type AccountData = z.output<typeof DetailsForm>;

/**
 * General, Address and Technical contact of a tier account.
 * @param kept what the account holds already: a value that was accepted once is not refused for its shape later
 */
export const accountDataForm = (kept?: AccountData) =>
  DetailsForm.superRefine((data, context) => {
    const refuse = (field: keyof AccountData, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const fresh = (field: keyof AccountData) => data[field] !== "" && data[field] !== kept?.[field];

    if (fresh("externalUid") && !UUID.test(data.externalUid)) refuse("externalUid", "uuid-shape");
    if (postcodeValidatorExistsForCountry(data.country)) {
      const country = countries.getName(data.country, "en") ?? data.country;
      const moved = data.country !== kept?.country;
      if (data.postalCode === "" && (moved || kept?.postalCode !== "")) {
        refuse("postalCode", `postal-code-required?${new URLSearchParams({ country })}`);
      } else if (
        (fresh("postalCode") || moved) &&
        data.postalCode &&
        !postcodeValidator(data.postalCode, data.country)
      ) {
        refuse("postalCode", `postal-code-shape?${new URLSearchParams({ country })}`);
      }
    }
    if (fresh("phone") && !readPhone(data.phone, data.country)) refuse("phone", "phone-shape");
  });

const readPhone = (text: string, country: string) => {
  const phone = parsePhoneNumberFromString(text, country as CountryCode);
  return phone?.isPossible() ? phone : undefined;
};

/** The contact info that the form's answers stand for; a phone number left as it was keeps its parts. */
export function contactInfoOf(data: AccountData, kept?: ContactInfo): ContactInfo {
  const keptPhone = kept?.contact.phone;
  const read = readPhone(data.phone, data.country);
  const phone =
    keptPhone && phoneText(keptPhone) === data.phone
      ? keptPhone
      : {
          countryCode: read ? `+${read.countryCallingCode}` : "",
          areaCode: "",
          phoneNumber: read?.nationalNumber ?? data.phone,
          extension: read?.ext ?? "",
        };
  const { addressLine1, addressLine2, city, state, postalCode, country, firstName, lastName, email } = data;
  return {
    ...{ addressLine1, addressLine2, city, state, postalCode, country },
    contact: { firstName, lastName, email, phone },
  };
}

/** The form's answers for an account as it is. */
export const accountDataOf = (account: TierAccountSnapshot): AccountData => {
  const { contact, ...address } = account.contactInfo;
  const { name, externalUid, externalId, taxId } = account;
  const { firstName, lastName, email } = contact;
  return {
    name,
    externalUid,
    externalId,
    taxId,
    ...address,
    firstName,
    lastName,
    email,
    phone: phoneText(contact.phone),
  };
};
