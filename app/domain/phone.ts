import { parsePhoneNumberFromString } from "libphonenumber-js";

/** Whether a telephone could have this number, which begins with its country code; nothing is no mistake. */
export const isPhone = (text: string) => text === "" || parsePhoneNumberFromString(text)?.isPossible() === true;
