import type { Faker } from "@faker-js/faker";
import countries from "i18n-iso-countries";
import { type CountryCode, getCountryCallingCode, getExampleNumber } from "libphonenumber-js";
import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { addressFields, type AddressField } from "./address-format";
import { type AccountData, isPhone } from "./forms";
import { CODES, PLACES } from "./places";

/** The countries Randomize knows names and streets of, with the language it takes them from; of the others it has English ones. */
const LANGUAGES: Record<string, string> = {
  AM: "hy", AT: "de_AT", AU: "en_AU", AZ: "az", BE: "nl_BE", BR: "pt_BR", CA: "en_CA", CH: "de_CH", CN: "zh_CN", CZ: "cs_CZ",
  DE: "de", DK: "da", ES: "es", FI: "fi", FR: "fr", GB: "en_GB", GE: "ka_GE", GR: "el", HR: "hr", HU: "hu", ID: "id_ID",
  IE: "en_IE", IL: "he", IN: "en_IN", IT: "it", JP: "ja", KR: "ko", LU: "fr_LU", LV: "lv", MD: "ro_MD", MK: "mk", MX: "es_MX",
  NG: "en_NG", NL: "nl", NO: "nb_NO", PL: "pl", PT: "pt_PT", RO: "ro", RS: "sr_RS_latin", RU: "ru", SE: "sv", SI: "sl_SI",
  SK: "sk", SN: "fr_SN", TR: "tr", TW: "zh_TW", UA: "uk", US: "en_US", VN: "vi", ZA: "en_ZA",
}; // prettier-ignore

/** Of these it knows places as well: it picks among them. */
const BEST = Object.keys(LANGUAGES).filter((code) => code in PLACES);

const asked = (ask: () => string): string => {
  try {
    return ask();
  } catch {
    return "";
  }
};

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
  return isPhone(phone, country) ? phone : "";
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
  const has = (field: AddressField) => addressFields(country).includes(field);
  return {
    postalCode: has("postalCode") ? (code ?? postalCodeIn(country, english)) : "",
    city: has("city") ? (town ?? from.location.city()) : "",
    state: has("state") ? (region ?? (known ? "" : asked(() => from.location.state()))) : "",
  };
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
  const domain = english.helpers
    .slugify(english.company.name())
    .replace(/[^\w-]/g, "")
    .toLowerCase();
  return {
    name: from.company.name(),
    externalUid: english.string.uuid(),
    externalId: english.string.numeric({ length: 6, allowLeadingZeros: false }),
    taxId: `${code}${english.string.numeric(9)}`,
    country: code,
    addressLine1: from.location.streetAddress(),
    addressLine2: "",
    ...placeIn(code, from, english),
    firstName: from.person.firstName(),
    lastName: from.person.lastName(),
    email: `${english.internet
      .username()
      .replace(/[^\w.-]/g, "")
      .toLowerCase()}@${domain}.example`,
    phone: await phoneIn(code, english),
  };
}
