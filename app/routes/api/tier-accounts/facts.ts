import type { z } from "zod";
import { NO_HUB } from "~/domain/tier-accounts/collection";
import type { AccountFacts } from "~/domain/tier-accounts/forms";
import { phoneText, type TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import type { TierAccountChange } from "~/domain/tier-accounts/update";
import type { ChangedAccount, NewAccount, Phone as SentPhone } from "./bodies";

type Changed = z.output<typeof ChangedAccount>;
type New = z.output<typeof NewAccount>;

export const hubIn = ({ hub }: New): string | null => (hub?.id && hub.id !== NO_HUB.id ? hub.id : null);

type Phone = TierAccountSnapshot["contactInfo"]["contact"]["phone"];

const NO_PHONE: Phone = { countryCode: "", areaCode: "", phoneNumber: "", extension: "" };

const changedPhone = (sent: z.output<typeof SentPhone>, now: Phone): Phone =>
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
function changedFacts(sent: Changed, now: TierAccountSnapshot): AccountFacts {
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
export const changeOf = (id: string, sent: Changed, seen: number | null): TierAccountChange => ({
  ...{ id, baseVersion: seen, data: (now) => changedFacts(sent, now) },
  ...(sent.type && { type: sent.type }),
  ...(sent.parent?.id && { parentId: sent.parent.id }),
  ...(sent.environment !== undefined && { environment: sent.environment }),
});

/** What a new account is to be; a company without a name is called after the person to reach there, as the command line does. */
export function newFacts(sent: New): AccountFacts {
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
