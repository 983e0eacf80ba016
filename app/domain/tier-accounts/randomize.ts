import type { Faker } from "@faker-js/faker";
import { type CountryCode, getCountryCallingCode, getExampleNumber } from "libphonenumber-js";
import { postcodeValidator } from "postcode-validator";
import type { AccountData } from "./forms";

/** The countries Randomize knows names and streets of, with the language it takes them from. */
const LANGUAGES: Record<string, string> = {
  AT: "de_AT", AU: "en_AU", BE: "nl_BE", BR: "pt_BR", CA: "en_CA", CH: "de_CH", CZ: "cs_CZ", DE: "de", DK: "da", ES: "es",
  FI: "fi", FR: "fr", GB: "en_GB", GR: "el", HU: "hu", IE: "en_IE", IT: "it", JP: "ja", KR: "ko", LV: "lv",
  MX: "es_MX", NL: "nl", NO: "nb_NO", PL: "pl", PT: "pt_PT", RO: "ro", SE: "sv", SK: "sk", TR: "tr", UA: "uk", US: "en_US",
  ZA: "en_ZA",
}; // prettier-ignore

const asked = <T>(ask: () => T, fallback: T): T => {
  try {
    return ask();
  } catch {
    return fallback;
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
  const own = digits.slice(0, -4) + from.string.numeric(4);
  return `+${getCountryCallingCode(country as CountryCode)} ${own}`;
}

function postalCodeIn(country: string, from: Faker): string {
  for (let attempt = 0; attempt < 30; attempt++) {
    const code = from.location.zipCode();
    if (postcodeValidator(code, country)) return code;
  }
  return "";
}

/**
 * Plausible account data: of the given country when Randomize knows it, else of one it picks. Row C5.
 * @param country ISO 3166 alpha-2, or "" for any
 */
export async function randomAccountData(country = ""): Promise<AccountData> {
  const english = await fakerOf("en");
  const code = Object.hasOwn(LANGUAGES, country) ? country : english.helpers.arrayElement(Object.keys(LANGUAGES));
  const from = await fakerOf(LANGUAGES[code] ?? "en");
  const firstName = from.person.firstName();
  const lastName = from.person.lastName();
  const name = from.company.name();
  const domain = english.helpers
    .slugify(english.company.name())
    .replace(/[^\w-]/g, "")
    .toLowerCase();
  return {
    name,
    externalUid: english.string.uuid(),
    externalId: english.string.numeric({ length: 6, allowLeadingZeros: false }),
    taxId: `${code}${english.string.numeric(9)}`,
    country: code,
    addressLine1: from.location.streetAddress(),
    addressLine2: "",
    postalCode: postalCodeIn(code, from),
    city: from.location.city(),
    state: asked(() => from.location.state(), ""),
    firstName,
    lastName,
    email: `${english.internet
      .username()
      .replace(/[^\w.-]/g, "")
      .toLowerCase()}@${domain}.example`,
    phone: await phoneIn(code, english),
  };
}
