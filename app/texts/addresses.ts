import type { AddressField } from "~/domain/tier-accounts/address-format";
import { textsIn, type StorefrontTexts } from "./storefront";

type Address = StorefrontTexts["address"];

/** What a part of an address is called in some countries: the word's name, and their codes. */
type Words<Part extends "postalCodes" | "cities" | "states"> = Partial<Record<keyof Address[Part], string>>;

const POSTAL_CODES: Words<"postalCodes"> = {
  zip: "AS FM GU MH MP PH PR PW UM US VI",
  postcode: "AI AU BM BN CC CX FK GB GG GI GS HM IM IO JE MY NF NL NZ PN SH TC VG",
  pin: "IN",
  eircode: "IE",
};

const CITIES: Words<"cities"> = {
  townOrCity: "FK GB GG IE IM JE NZ",
  suburb: "AU CC CX NF",
  cityOrDistrict: "TR TW",
  cityOrWard: "JP",
  district: "HK",
};

const STATES: Words<"states"> = {
  state: "AS AU BR FM IN MH MM MP MX MY NG PW SD SS UM US VE VI",
  federalState: "AT DE",
  stateOrTerritory: "CC CX HM NF",
  province: "AF AM AO AR BE CA CN CR CU DO DZ ES ID IR IT KE LA MN MZ NL PA PG PH PK RW SA TH TM TR VN ZA ZM ZW",
  provinceOrCity: "KP KR",
  countyOrCity: "TW",
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

/** The word's name by country. */
const byCountry = <Name extends string>(words: Partial<Record<Name, string>>) =>
  new Map(
    (Object.entries(words) as [Name, string][]).flatMap(([name, codes]) =>
      codes.split(" ").map((code) => [code, name] as const),
    ),
  );

const postalCodes = byCountry(POSTAL_CODES);
const cities = byCountry(CITIES);
const states = byCountry(STATES);

/** The words for the parts of an address, as they stand inside a sentence: `the ZIP code`, `the postcode`. */
export function addressWords(country: string, language = "en") {
  const { address } = textsIn(language);
  return {
    postalCode: address.postalCodes[postalCodes.get(country) ?? "other"],
    city: address.cities[cities.get(country) ?? "other"],
    state: address.states[states.get(country) ?? "other"],
  };
}

const label = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What the fields of an address are called in its country. */
export function addressLabels(country: string, language = "en"): Record<AddressField, string> {
  const { postalCode, city, state } = addressWords(country, language);
  const { addressLine1, addressLine2 } = textsIn(language).address;
  return { addressLine1, addressLine2, postalCode: label(postalCode), city: label(city), state: label(state) };
}
