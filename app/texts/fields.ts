import { addressWords } from "./addresses";
import { countryName } from "./countries";
import { phoneExample } from "./phones";
import { say } from "./say";

/** What the schemas' messages say to a person. */
const sentences: Record<string, string> = {
  "type-required": "Select Customer or Reseller",
  "parent-required": "Select a parent account",
  "name-required": "Enter the organization name",
  "country-required": "Select a country",
  "street-required": "Enter the street and number",
  "city-required": "Enter the {city}",
  "state-required": "Enter the {state}",
  "first-name-required": "Enter the technical contact's first name",
  "last-name-required": "Enter the technical contact's last name",
  "email-required": "Enter the technical contact's e-mail address",
  "email-shape": "Enter an e-mail address like name@example.com",
  "phone-shape": "Enter a phone number with its country code, like {phone}",
  "uuid-shape": "Enter a UUID like 6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11, or leave the field empty to get one",
  "postal-code-required": "Enter the {postalCode}",
  "postal-code-shape": "Enter the {postalCode} the way it is written in {country}",
  "reason-required": "Write a reason, so that the provider knows what to mend",
  "capability-required": "Select On or Off",
  "your-email-required": "Enter your e-mail address",
  "password-required": "Enter your password",
  "new-password-required": "Choose a new password",
  "current-password-required": "Enter your current password",
  "your-name-required": "Enter your name",
  "setup-code-required": "Enter the code from the server's log",
  "company-name-required": "Enter the company's name",
  "company-role-required": "Select what kind of company it is",
  "nickname-required": "Enter a nickname",
  "nickname-shape": "Use small letters, digits and hyphens, at most 40, beginning and ending with a letter or a digit",
  "view-name-required": "Enter a name for the view",
  "too-long": "Use {max, number} characters or fewer",
};

/** The sentence for a message of a schema, `key` or `key?name=value`; what is no key is a sentence already. */
export function fieldSentence(message: string): string {
  const [key = "", parameters] = message.split("?");
  const text = sentences[key];
  if (!text) return message;
  const { max, country = "" } = Object.fromEntries(new URLSearchParams(parameters));
  return say(text, {
    ...(max && { max: Number(max) }),
    ...(country && { country: countryName(country) }),
    ...addressWords(country),
    phone: phoneExample(country),
  });
}
