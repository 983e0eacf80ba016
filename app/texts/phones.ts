import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from "libphonenumber-js";
import examples from "libphonenumber-js/mobile/examples";

/** `+351 22 555 0147 ext. 12`; what is no number a telephone knows stays as it was given. */
export const phoneInWords = (value: string) => parsePhoneNumberFromString(value)?.formatInternational() ?? value;

/** A number as it is written in a country, with its country code; of no country, one of Portugal. */
export const phoneExample = (country: string) =>
  getExampleNumber(country as CountryCode, examples)?.formatInternational() ?? "+351 22 555 0147";
