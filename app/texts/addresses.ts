import type { AddressField } from "~/domain/tier-accounts/address-format";
import { consoleTexts } from "./console";

/** What a part of an address is called in some countries: `word: their codes`. */
type Words = Record<string, string>;

const POSTAL_CODES: Words = {
  "ZIP code": "AS FM GU MH MP PH PR PW UM US VI",
  postcode: "AI AU BM BN CC CX FK GB GG GI GS HM IM IO JE MY NF NL NZ PN SH TC VG",
  "PIN code": "IN",
  Eircode: "IE",
};

const CITIES: Words = {
  "town or city": "FK GB GG IE IM JE NZ",
  suburb: "AU CC CX NF",
  "city or district": "TR TW",
  "city or ward": "JP",
  district: "HK",
};

const STATES: Words = {
  state: "AS AT AU BR DE FM IN MH MM MP MX MY NG PW SD SS UM US VE VI",
  "state or territory": "CC CX HM NF",
  province: "AF AM AO AR BE CA CN CR CU DO DZ ES ID IR IT KE LA MN MZ NL PA PG PH PK RW SA TH TM TR VN ZA ZM ZW",
  "province or city": "KP KR",
  "county or city": "TW",
  prefecture: "JP",
  county: "EE GB HR HU IE LR NO RO SE",
  canton: "CH",
  department: "BO CO GT HN NI PY SV UY",
  region: "BY CL CZ DK EC ET FI FR GE GH GR KZ MA NZ PE SK SN SO TZ UZ",
  oblast: "BG KG RU UA",
  voivodeship: "PL",
  emirate: "AE",
  governorate: "BH EG IQ JO KW LB OM SY TN YE",
  municipality: "LT LV",
  parish: "AD BB JM",
  island: "BS CV KI KN KY PF SC TV",
  district: "CY IL LU MD NR PT SR",
  area: "HK",
};

const byCountry = (words: Words) =>
  new Map(Object.entries(words).flatMap(([word, codes]) => codes.split(" ").map((code) => [code, word] as const)));

const postalCodes = byCountry(POSTAL_CODES);
const cities = byCountry(CITIES);
const states = byCountry(STATES);

/** The words for the parts of an address, as they stand inside a sentence: `the ZIP code`, `the postcode`. */
export const addressWords = (country: string) => ({
  postalCode: postalCodes.get(country) ?? "postal code",
  city: cities.get(country) ?? "city",
  state: states.get(country) ?? "state or region",
});

const label = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What the fields of an address are called in its country. */
export function addressLabels(country: string): Record<AddressField, string> {
  const { postalCode, city, state } = addressWords(country);
  const { addressLine1, addressLine2 } = consoleTexts.fields;
  return { addressLine1, addressLine2, postalCode: label(postalCode), city: label(city), state: label(state) };
}
