import countries from "i18n-iso-countries";
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";
import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { z } from "zod";
import { HAS_TEXT, line } from "~/domain/text";
import { type AddressField, needsAddressField } from "./address-format";
import { regionNamed } from "./regions";
import { type ContactInfo, phoneText, type TierAccountSnapshot } from "./snapshot";

/** Messages are keys of `app/texts/fields.ts`; what stands after «?» fills the sentence. */
export const required = (max: number, name: string) =>
  z
    .string({ error: `${name}-required` })
    .overwrite(line)
    .regex(HAS_TEXT, `${name}-required`)
    .max(max, `too-long?max=${max}`);

export const optional = (max: number) => z.string().overwrite(line).max(max, `too-long?max=${max}`).default("");

const NO_UUID = "00000000-0000-0000-0000-000000000000";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const TypeForm = z.object({ type: z.enum(["customer", "reseller"], { error: "type-required" }) });

/** `none` stands for a direct reseller. */
export const ParentForm = z.object({ parent: z.string({ error: "parent-required" }).max(40, "parent-required") });

export const DetailsForm = z.object({
  name: required(255, "organization"),
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
  city: optional(100),
  state: optional(100),
  firstName: required(100, "first-name"),
  lastName: required(100, "last-name"),
  email: required(254, "email").pipe(z.email("email-shape")),
  phone: optional(60),
});

export type AccountData = z.output<typeof DetailsForm>;

/** The same with the phone number's parts, where they are known; else they are read out of `phone`. */
export interface AccountFacts extends AccountData {
  phoneParts?: ContactInfo["contact"]["phone"];
}

/** What a form may bring before it has been judged: anything. */
type Answered = Partial<Record<keyof AccountData, unknown>>;

const KEYS = { postalCode: "postal-code", city: "city", state: "state" };

/** Judged beside the other fields, not after them: a person sees everything that is wrong at once. */
const always = { when: () => true };

/**
 * General, Address and Technical contact of a tier account.
 * @param kept what the account holds already: a value that was accepted once is not refused for its shape later
 */
export function accountDataForm(kept?: AccountData) {
  const text = (data: Answered, field: keyof AccountData) =>
    typeof data[field] === "string" ? data[field].trim() : "";
  const fresh = (data: Answered, field: keyof AccountData) => {
    const value = text(data, field);
    return value !== "" && value !== kept?.[field] ? value : null;
  };
  const countryOf = (data: Answered) => text(data, "country").toUpperCase();

  const uuidFits = (data: Answered) => UUID.test(fresh(data, "externalUid") ?? NO_UUID);
  const phoneFits = (data: Answered) => {
    const phone = fresh(data, "phone");
    return phone === null || isPhone(phone, countryOf(data));
  };
  /** Whether the answer, or its lack, comes from an account that was taken so. */
  const stays = (data: Answered, field: AddressField) =>
    kept !== undefined && countryOf(data) === kept.country && text(data, field) === kept[field];
  const problem = (data: Answered, field: "postalCode" | "city" | "state"): string | null => {
    const [country, value] = [countryOf(data), text(data, field)];
    if (stays(data, field)) return null;
    if (!HAS_TEXT.test(value))
      return needsAddressField(country, field) ? `${KEYS[field]}-required?country=${country}` : null;
    const checked = field === "postalCode" && postcodeValidatorExistsForCountry(country);
    return checked && !postcodeValidator(value, country) ? `postal-code-shape?country=${country}` : null;
  };
  /** A region that was given by another of its names is written as the addresses of its country write it. */
  const inItsOwnWriting = <Data extends AccountData>(data: Data): Data =>
    stays(data, "state") ? data : { ...data, state: regionNamed(data.country, data.state) ?? data.state };
  const inAddress = (field: "postalCode" | "city" | "state") => ({
    path: [field],
    error: ({ input }: { input: unknown }) => problem(input as Answered, field) ?? "",
    ...always,
  });

  return DetailsForm.refine(uuidFits, { path: ["externalUid"], error: "uuid-shape", ...always })
    .refine(phoneFits, {
      path: ["phone"],
      error: ({ input }) => `phone-shape?country=${countryOf(input as Answered)}`,
      ...always,
    })
    .refine((data) => problem(data, "postalCode") === null, inAddress("postalCode"))
    .refine((data) => problem(data, "city") === null, inAddress("city"))
    .refine((data) => problem(data, "state") === null, inAddress("state"))
    .transform(inItsOwnWriting);
}

const readPhone = (text: string, country: string) => {
  const phone = parsePhoneNumberFromString(text, country as CountryCode);
  return phone?.isPossible() ? phone : undefined;
};

/** A phone number as its parts; all of it is the number where it cannot be told. */
function partsOf(text: string, country: string): ContactInfo["contact"]["phone"] {
  const read = readPhone(text, country);
  return {
    countryCode: read ? `+${read.countryCallingCode}` : "",
    areaCode: "",
    phoneNumber: read?.nationalNumber ?? text,
    extension: read?.ext ?? "",
  };
}

/** Whether a telephone of this country, or with a country code any telephone, could be called by it. */
export const isPhone = (text: string, country: string): boolean => Boolean(readPhone(text, country));

/** The contact info that the form's answers stand for; a phone number left as it was keeps its parts. */
export function contactInfoOf(data: AccountFacts, kept?: ContactInfo): ContactInfo {
  const keptPhone = kept?.contact.phone;
  const phone =
    data.phoneParts ??
    (keptPhone && phoneText(keptPhone) === data.phone ? keptPhone : partsOf(data.phone, data.country));
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
