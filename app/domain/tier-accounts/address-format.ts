import { formatAddress } from "localized-address-format";
import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";

/** The parts of an address below its country. */
export type AddressField = "addressLine1" | "addressLine2" | "postalCode" | "city" | "state";

/** Where the format of letters leaves out what a company's address has: in Japan the city is written into the street's line. */
const ORDERS: Record<string, AddressField[]> = {
  JP: ["postalCode", "state", "city", "addressLine1", "addressLine2"],
};

/** No letter arrives without the state, province or emirate. */
const NEEDS_STATE = new Set(["AE", "AU", "BR", "CA", "CN", "HK", "IN", "JP", "MX", "US"]);

/** Its city is a district, and the area says enough. */
const CITY_IS_OPTIONAL = new Set(["HK"]);

const MARKED = {
  administrativeArea: "{state}",
  locality: "{city}",
  postalCode: "{postalCode}",
  addressLines: ["{addressLine1}"],
};

/** Asks the format itself: what it puts in, and in which order. */
function orderOf(country: string): AddressField[] {
  const written = formatAddress({ ...MARKED, postalCountry: country }, "latin").join("\n");
  const fields = [...written.matchAll(/\{(\w+)\}/g)].map(([, field]) => field as AddressField);
  return fields.flatMap((field) => (field === "addressLine1" ? [field, "addressLine2" as const] : [field]));
}

const EVERY: AddressField[] = ["addressLine1", "addressLine2", "postalCode", "city", "state"];

const known = new Map<string, AddressField[]>();

/**
 * The fields an address of this country has, in the order in which it is written there. Row C5.
 * @param country ISO 3166 alpha-2, upper case; of none, every field
 */
export function addressFields(country: string): readonly AddressField[] {
  if (!/^[A-Z]{2}$/.test(country)) return EVERY;
  let fields = known.get(country);
  if (!fields) known.set(country, (fields = ORDERS[country] ?? orderOf(country)));
  return fields;
}

/** Whether an address of this country is incomplete without the field. Row C5. */
export function needsAddressField(country: string, field: AddressField): boolean {
  if (!addressFields(country).includes(field)) return false;
  if (field === "addressLine1") return true;
  if (field === "city") return !CITY_IS_OPTIONAL.has(country);
  if (field === "state") return NEEDS_STATE.has(country);
  return field === "postalCode" && postcodeValidatorExistsForCountry(country) && !postcodeValidator("", country);
}
