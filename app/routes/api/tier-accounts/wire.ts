import type { WiredVersion } from "~/domain/tier-accounts/wired-versions";
import { NO_HUB, REGION, type WiredAccount } from "~/domain/tier-accounts/collection";
import type { ContactInfo, TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import { event, orNull } from "../wire";

/** An address and whom to reach there; `zip` repeats the postal code for a client that looks for it there. Decision 3. */
export const wireContactInfo = ({ contact, ...address }: ContactInfo) => ({
  address_line1: address.addressLine1,
  address_line2: orNull(address.addressLine2),
  city: address.city,
  state: orNull(address.state),
  postal_code: address.postalCode,
  zip: address.postalCode,
  country: address.country,
  contact: {
    first_name: contact.firstName,
    last_name: contact.lastName,
    email: contact.email,
    phone_number: {
      country_code: contact.phone.countryCode,
      area_code: contact.phone.areaCode,
      phone_number: contact.phone.phoneNumber,
      extension: contact.phone.extension,
    },
  },
});

type Facts = Omit<WiredAccount, keyof TierAccountSnapshot> & TierAccountSnapshot;

/** A tier account as clients read it; what there is none of is left out, except for the hub. Connect.md §0.1-6 and 7, §1.1. */
export const wireAccount = (account: Facts) => ({
  id: account.id,
  version: account.version,
  name: account.name,
  type: account.type,
  db: REGION,
  external_id: orNull(account.externalId),
  external_uid: account.externalUid,
  ...(account.parent && {
    parent: { id: account.parent.id, name: account.parent.name, external_id: orNull(account.parent.externalId) },
  }),
  owner: account.owner,
  scopes: account.scopes,
  hub: account.hub ?? NO_HUB,
  ...(account.taxId !== "" && { tax_id: account.taxId }),
  ...(account.environment && { environment: account.environment }),
  contact_info: wireContactInfo(account.contactInfo),
  events: {
    created: event(account.createdAt, account.createdBy),
    updated: event(account.updatedAt, account.updatedBy),
  },
});

/** A tier account as it was after a change. */
export const wireVersion = ({ data, ...rest }: WiredVersion) => wireAccount({ ...data, ...rest });
