import type { Faker } from "@faker-js/faker";
import countries from "i18n-iso-countries";
import {
  type CountryCode,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js";
import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { addressFields, type AddressField } from "./address-format";
import { type AccountData, isPhone } from "./forms";
import { CODES, PLACES, STREETS, TAX_IDS } from "./places";
import { regionsOf } from "./regions";

/** The countries Randomize knows names and streets of, with the language it takes them from; of the others it has English ones. */
const LANGUAGES: Record<string, string> = {
  AM: "hy", AO: "pt_PT", AR: "es_MX", AT: "de_AT", AU: "en_AU", AZ: "az", BE: "nl_BE", BO: "es_MX", BR: "pt_BR", CA: "en_CA",
  CH: "de_CH", CL: "es_MX", CN: "zh_CN", CO: "es_MX", CR: "es_MX", CY: "el", CZ: "cs_CZ", DE: "de", DK: "da", DO: "es_MX",
  EC: "es_MX", ES: "es", FI: "fi", FR: "fr", GB: "en_GB", GE: "ka_GE", GH: "en_GH", GR: "el", GT: "es_MX", HK: "en_HK", HR: "hr",
  HU: "hu", ID: "id_ID", IE: "en_IE", IL: "he", IN: "en_IN", IT: "it", JP: "ja", KR: "ko", LI: "de_CH", LU: "fr_LU", LV: "lv",
  MC: "fr", MD: "ro_MD", MK: "mk", MX: "es_MX", MZ: "pt_PT", NG: "en_NG", NL: "nl", NO: "nb_NO", NZ: "en_AU", PA: "es_MX",
  PE: "es_MX", PL: "pl", PT: "pt_PT", PY: "es_MX", RO: "ro", RS: "sr_RS_latin", RU: "ru", SE: "sv", SI: "sl_SI", SK: "sk",
  SM: "it", SN: "fr_SN", TR: "tr", TW: "zh_TW", UA: "uk", US: "en_US", UY: "es_MX", VE: "es_MX", VN: "vi", ZA: "en_ZA",
}; // prettier-ignore

/** Of these it knows places as well: it picks among them. */
const BEST = Object.keys(LANGUAGES).filter((code) => code in PLACES);

/** One language at a time: all of them together weigh more than the rest of the server. */
const fakerOf = async (language: string): Promise<Faker> => {
  const { faker } = (await import(/* @vite-ignore */ `@faker-js/faker/locale/${language}`)) as { faker: Faker };
  return faker;
};

/** A number of the country's own length and shape, so that it passes the checks a typed one has to pass. */
async function phoneIn(country: string, from: Faker): Promise<string> {
  const { default: examples } = await import("libphonenumber-js/mobile/examples");
  const example = getExampleNumber(country as CountryCode, examples);
  if (!example) return "";
  const digits = String(example.nationalNumber);
  const phone = `+${getCountryCallingCode(country as CountryCode)} ${digits.slice(0, -4)}${from.string.numeric(4)}`;
  return isPhone(phone, country) ? (parsePhoneNumberFromString(phone)?.formatInternational() ?? "") : "";
}

const DIGITS = ["#####", "####", "######", "###", "#######"];

/** A code the country's own check takes, else none. */
function postalCodeIn(country: string, from: Faker): string {
  if (!postcodeValidatorExistsForCountry(country)) return "";
  for (const shape of country in CODES ? [CODES[country] ?? ""] : DIGITS)
    for (let attempt = 0; attempt < 50; attempt++) {
      const code = from.helpers.replaceSymbols(shape);
      if (code !== "" && postcodeValidator(code, country)) return code;
    }
  return "";
}

/** Where it is: a real place, else one that sounds like it; nothing that an address of the country does not have. */
function placeIn(country: string, from: Faker, english: Faker): Record<"postalCode" | "city" | "state", string> {
  const known = PLACES[country];
  const [code, town, region] = known ? english.helpers.arrayElement(known).split("|") : [];
  const regions = regionsOf(country);
  const has = (field: AddressField) => addressFields(country).includes(field);
  return {
    postalCode: has("postalCode") ? (code ?? postalCodeIn(country, english)) : "",
    city: has("city") ? (town ?? from.location.city()) : "",
    state: has("state")
      ? (region ?? (known || regions.length === 0 ? "" : english.helpers.arrayElement(regions).value))
      : "",
  };
}

/** A house on a street that is called so there, else whatever sounds like one. */
function streetIn(country: string, from: Faker, english: Faker): string {
  const [shape, ...streets] = STREETS[country]?.split("|") ?? [];
  if (!shape) return from.location.streetAddress();
  return shape
    .replace("$", english.helpers.arrayElement(streets))
    .replaceAll("#", () => String(english.number.int({ min: 1, max: 180 })));
}

/** A tax id of the country's own shape, where it is known. */
const taxIdIn = (country: string, english: Faker) => english.helpers.replaceSymbols(TAX_IDS[country] ?? "#########");

/** As it stands in an e-mail address; "" of what is not written in Latin letters. */
const inLatin = (text: string): string => {
  const plain = text
    .toLowerCase()
    .replace(/[ßøłđæœıþð]/g, (letter) => LETTERS[letter] ?? "")
    .normalize("NFKD")
    .replace(/[\p{M}'’.]/gu, "");
  return /^[a-z0-9 ,&()-]+$/.test(plain) ? plain : "";
};

const LETTERS: Record<string, string> = {
  ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d",
}; // prettier-ignore

/** Of the person at the company, both as named; where their script can't stand in an address, of an office. */
function emailOf(person: readonly string[], company: string, country: string, english: Faker): string {
  const names = person.map((name) =>
    inLatin(name)
      .match(/[a-z0-9]+/g)
      ?.join("-"),
  );
  const local = names.every(Boolean)
    ? names.join(".")
    : english.helpers.arrayElement(["it", "office", "admin", "info"]);
  const [word] = /[a-z]{4,}/.exec(inLatin(company)) ?? [
    `${english.word
      .noun({ length: { min: 4, max: 12 } })
      .replace(/[^a-z]/gi, "")
      .toLowerCase()}-${country.toLowerCase()}`,
  ];
  return `${local}@${word}.example`;
}

const isCountry = (code: string) => code.length === 2 && Object.hasOwn(countries.getAlpha2Codes(), code);

/**
 * Plausible account data of the given country, or of one it picks when there is none of that code. Row C5.
 * @param country ISO 3166 alpha-2, or "" for any
 */
export async function randomAccountData(country = ""): Promise<AccountData> {
  const english = await fakerOf("en");
  const code = isCountry(country) ? country : english.helpers.arrayElement(BEST);
  const from = await fakerOf((Object.hasOwn(LANGUAGES, code) && LANGUAGES[code]) || "en");
  const [name, firstName, lastName] = [from.company.name(), from.person.firstName(), from.person.lastName()];
  return {
    name,
    externalUid: english.string.uuid(),
    externalId: english.string.numeric({ length: 6, allowLeadingZeros: false }),
    taxId: taxIdIn(code, english),
    country: code,
    addressLine1: streetIn(code, from, english),
    addressLine2: "",
    ...placeIn(code, from, english),
    firstName,
    lastName,
    email: emailOf([firstName, lastName], name, code, english),
    phone: await phoneIn(code, english),
  };
}
