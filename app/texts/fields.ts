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
  "state-required": "Select the {state}",
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
  "user-name-required": "Enter the person's name",
  "user-email-required": "Enter the person's e-mail address",
  "language-unknown": "Select a language",
  "status-required": "Select a status",
  "entry-required": "Select how the person gets in",
  "temporary-password-required": "Type a temporary password, or select another way in",
  "temporary-or-link": "Leave this empty, or select the temporary password as the way in",
  "denial-reason-required": "Write why the person is not let in",
  "way-required": "Select how the link reaches the person",
  "choose-password": "Choose a password",
  "told-required": "Select Yes or No",
  "code-required": "Enter the code",
  "operator-role-required": "Select a role",
  "terms-required": "Accept the terms to sign up",
  "terms-text-required": "Write the terms",
  "no-such-domain": "“{domain}” is no domain. Write domains like acme.example, separated by commas or lines",
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
  "colour-shape": "Enter a colour as six digits of hexadecimal, like #0f766e, or leave the field empty",
  "language-required": "Select a language",
  "time-zone-required": "Select a time zone",
  "fewest-characters-range": "Enter a number from 12 to 64",
  "form-incomplete": "Part of the form is missing. Open the page again and repeat what you changed",
  "view-name-required": "Enter a name for the view",
  "too-long": "Use {max, number} characters or fewer",
};

/** The sentence for a message of a schema, `key` or `key?name=value`; what is no key is a sentence already. */
export function fieldSentence(message: string): string {
  const [key = "", parameters] = message.split("?");
  const text = sentences[key];
  if (!text) return message;
  const { max, country = "", domain } = Object.fromEntries(new URLSearchParams(parameters));
  return say(text, {
    ...(max && { max: Number(max) }),
    ...(domain && { domain }),
    ...(country && { country: countryName(country) }),
    ...addressWords(country),
    phone: phoneExample(country),
  });
}
