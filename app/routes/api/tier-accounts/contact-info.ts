import { z } from "zod";
import type { ContactInfo as Stored } from "~/domain/tier-accounts/snapshot";
import { text, textOrNull } from "../shapes";
import { orNull } from "../wire";

/** An address and whom to reach there. Connect.md §1.1. */
export const ContactInfo = z
  .object({
    address_line1: text("Street and number.", "12 Quay Street"),
    address_line2: textOrNull("What else the post needs.", "Second floor"),
    city: text("The town.", "Porto"),
    state: textOrNull("State, province or district, where addresses have one.", "Porto"),
    postal_code: text("The postal code.", "4050-253"),
    zip: text("The postal code once more.", "4050-253"),
    country: text("The country, as two letters (ISO 3166).", "PT"),
    contact: z
      .object({
        first_name: text("First name.", "Rita"),
        last_name: text("Last name.", "Almeida"),
        email: text("E-mail.", "it@harborlane.example"),
        phone_number: z
          .object({
            country_code: text("With its plus sign; empty where unknown.", "+351"),
            area_code: text("Empty where there is none.", "22"),
            phone_number: text("The number within the area.", "5550147"),
            extension: text("Empty where there is none.", "14"),
          })
          .meta({ description: "A telephone number in its four parts." }),
      })
      .meta({ description: "Whom to reach." }),
  })
  .meta({ id: "ContactInfo", description: "An address, and whom to reach there." });

/** `zip` repeats the postal code for a client that looks for it there. Decision 3. */
export const wireContactInfo = ({ contact, ...address }: Stored): z.input<typeof ContactInfo> => ({
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
