import type { ContactInfo, TierAccountSnapshot } from "~/db/schema/tier-accounts";

export type { ContactInfo, TierAccountSnapshot };

/** The fields of a tier account a person can tell apart, in the order they are shown. */
export const accountFields = [
  "type",
  "parent",
  "name",
  "externalUid",
  "externalId",
  "taxId",
  "environment",
  "addressLine1",
  "addressLine2",
  "postalCode",
  "city",
  "state",
  "country",
  "firstName",
  "lastName",
  "email",
  "phone",
] as const;

export type AccountField = (typeof accountFields)[number];

type Phone = ContactInfo["contact"]["phone"];

/** `+351 22 5550147 ext. 12`: the parts of a phone number as one text; "" when there is none. */
export const phoneText = ({ countryCode, areaCode, phoneNumber, extension }: Phone): string =>
  [countryCode, areaCode, phoneNumber, extension && extension !== "-" && `ext. ${extension}`].filter(Boolean).join(" ");

/** A snapshot as one text per field, for showing and comparing. */
export const fieldTexts = (account: TierAccountSnapshot): Record<AccountField, string> => {
  const { contact, ...address } = account.contactInfo;
  return {
    type: account.type,
    parent: account.parent?.name ?? "",
    name: account.name,
    externalUid: account.externalUid,
    externalId: account.externalId,
    taxId: account.taxId,
    environment: account.environment ?? "",
    addressLine1: address.addressLine1,
    addressLine2: address.addressLine2,
    postalCode: address.postalCode,
    city: address.city,
    state: address.state,
    country: address.country,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    phone: phoneText(contact.phone),
  };
};

/** The fields in which two snapshots differ. */
export function changedFields(before: TierAccountSnapshot, after: TierAccountSnapshot): AccountField[] {
  const [old, now] = [fieldTexts(before), fieldTexts(after)];
  return accountFields.filter((field) =>
    field === "parent" ? before.parent?.id !== after.parent?.id : old[field] !== now[field],
  );
}
