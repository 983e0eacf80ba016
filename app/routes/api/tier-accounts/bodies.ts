import countries from "i18n-iso-countries";
import { z } from "zod";
import type { AccountFacts } from "~/domain/tier-accounts/forms";
import { phoneText, type TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import type { TierAccountChange } from "~/domain/tier-accounts/update";
import { line } from "~/domain/text";
import { NO_HUB } from "~/domain/tier-accounts/collection";

const text = (max: number) => z.string().overwrite(line).max(max);
const some = (max: number) => text(max).min(1);
/** Left out, it stays as it is; null is none. */
const optional = (max: number) => text(max).nullish();

const country = z
  .string()
  .overwrite((code) => code.trim().toUpperCase())
  .refine((code) => code.length === 2 && countries.isValid(code), "is no country code of two letters (ISO 3166)");
const email = some(254).pipe(z.email("is no e-mail address"));
const word = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess((value) => (typeof value === "string" ? value.toLowerCase() : value), z.enum(words));

const phone = z
  .object({
    country_code: optional(25),
    area_code: optional(25),
    phone_number: optional(25),
    extension: optional(25),
  })
  .nullish();

const reference = z.object({ id: z.string().max(40).nullish() }).nullish();

const rest = {
  external_id: optional(255),
  external_uid: optional(255),
  tax_id: optional(100),
  environment: word(["production", "test", "preview"]).nullish(),
  parent: reference,
};

/** A new tier account. Members that it does not know are left unread, as clients send many. Connect.md §1.1. */
export const NewAccount = z.object({
  ...rest,
  name: optional(255),
  type: word(["customer", "reseller"]),
  hub: reference,
  contact_info: z.object({
    address_line1: some(255),
    address_line2: optional(255),
    city: some(100),
    state: optional(100),
    postal_code: some(50),
    country,
    contact: z.object({ first_name: some(100), last_name: some(100), email, phone_number: phone }),
  }),
});

/** What changes of a tier account: what is left out stays. */
export const ChangedAccount = z.object({
  ...rest,
  name: some(255).nullish(),
  type: word(["customer", "reseller"]).nullish(),
  contact_info: z
    .object({
      address_line1: some(255).nullish(),
      address_line2: optional(255),
      city: some(100).nullish(),
      state: optional(100),
      postal_code: some(50).nullish(),
      country: country.nullish(),
      contact: z
        .object({
          first_name: some(100).nullish(),
          last_name: some(100).nullish(),
          email: email.nullish(),
          phone_number: phone,
        })
        .nullish(),
    })
    .nullish(),
});

export type ChangedAccount = z.output<typeof ChangedAccount>;
export type NewAccount = z.output<typeof NewAccount>;

export const hubIn = ({ hub }: NewAccount): string | null => (hub?.id && hub.id !== NO_HUB.id ? hub.id : null);

type Phone = TierAccountSnapshot["contactInfo"]["contact"]["phone"];

const NO_PHONE: Phone = { countryCode: "", areaCode: "", phoneNumber: "", extension: "" };

const changedPhone = (sent: z.output<typeof phone>, now: Phone): Phone =>
  sent
    ? {
        countryCode: sent.country_code ?? "",
        areaCode: sent.area_code ?? "",
        phoneNumber: sent.phone_number ?? "",
        extension: sent.extension ?? "",
      }
    : now;

/** Null takes away what may be missing; of the rest, null changes as little as leaving it out. */
const kept = (sent: string | null | undefined, now: string) => (sent === undefined ? now : (sent ?? ""));

/** What an account is to be, by what it is now and what has been sent. */
function changedFacts(sent: ChangedAccount, now: TierAccountSnapshot): AccountFacts {
  const { contactInfo } = now;
  const info = sent.contact_info ?? {};
  const contact = info.contact ?? {};
  const phoneParts = changedPhone(contact.phone_number, contactInfo.contact.phone);
  return {
    name: sent.name ?? now.name,
    externalId: kept(sent.external_id, now.externalId),
    externalUid: sent.external_uid || now.externalUid,
    taxId: kept(sent.tax_id, now.taxId),
    addressLine1: info.address_line1 ?? contactInfo.addressLine1,
    addressLine2: kept(info.address_line2, contactInfo.addressLine2),
    city: info.city ?? contactInfo.city,
    state: kept(info.state, contactInfo.state),
    postalCode: info.postal_code ?? contactInfo.postalCode,
    country: info.country ?? contactInfo.country,
    firstName: contact.first_name ?? contactInfo.contact.firstName,
    lastName: contact.last_name ?? contactInfo.contact.lastName,
    email: contact.email ?? contactInfo.contact.email,
    phone: phoneText(phoneParts),
    phoneParts,
  };
}

/** The change of an account that has been sent. @param seen the version that the client wants to change, or null */
export const changeOf = (id: string, sent: ChangedAccount, seen: number | null): TierAccountChange => ({
  ...{ id, baseVersion: seen, data: (now) => changedFacts(sent, now) },
  ...(sent.type && { type: sent.type }),
  ...(sent.parent?.id && { parentId: sent.parent.id }),
  ...(sent.environment !== undefined && { environment: sent.environment }),
});

/** What a new account is to be; a company without a name is called after the person to reach there, as the command line does. */
export function newFacts(sent: NewAccount): AccountFacts {
  const { contact, ...address } = sent.contact_info;
  const phoneParts = changedPhone(contact.phone_number, NO_PHONE);
  return {
    name: sent.name || `${contact.first_name} ${contact.last_name}`,
    ...{ externalId: sent.external_id ?? "", externalUid: sent.external_uid ?? "", taxId: sent.tax_id ?? "" },
    ...{ addressLine1: address.address_line1, addressLine2: address.address_line2 ?? "", city: address.city },
    ...{ state: address.state ?? "", postalCode: address.postal_code, country: address.country },
    ...{ firstName: contact.first_name, lastName: contact.last_name, email: contact.email },
    ...{ phone: phoneText(phoneParts), phoneParts },
  };
}
