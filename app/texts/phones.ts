import { parsePhoneNumberFromString } from "libphonenumber-js";

/** `+351 22 555 0147 ext. 12`; what is no number a telephone knows stays as it was given. */
export const phoneInWords = (value: string) => parsePhoneNumberFromString(value)?.formatInternational() ?? value;
