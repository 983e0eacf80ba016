import { addressWords } from "./addresses";
import { countryName } from "./countries";
import { phoneExample } from "./phones";
import { say } from "./say";
import { textsIn } from "./storefront";

/** What the schemas' messages say to a person in the console; those that a storefront shows are in its languages' catalogues. */
const sentences: Record<string, string> = {
  "type-required": "Select Customer or Reseller",
  "parent-required": "Select a parent account",
  "first-name-required": "Enter the technical contact's first name",
  "last-name-required": "Enter the technical contact's last name",
  "email-required": "Enter the technical contact's e-mail address",
  "uuid-shape": "Enter a UUID like 6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11, or leave the field empty to get one",
  "reason-required": "Write a reason, so that the provider knows what to mend",
  "capability-required": "Select On or Off",
  "user-name-required": "Enter the person's name",
  "user-email-required": "Enter the person's e-mail address",
  "language-unknown": "Select a language",
  "status-required": "Select a status",
  "entry-required": "Select how the person gets in",
  "temporary-password-required": "Type a temporary password, or select another way in",
  "temporary-or-link": "Leave this empty, or select the temporary password as the way in",
  "view-reason-required": "Write why you look at the portal as somebody else",
  "field-label-required": "Enter what the field is called",
  "field-kind-required": "Select what is answered",
  "field-choices-two": "Enter two choices or more, each on its own line",
  "field-choices-many": "Enter {max} choices or fewer",
  "field-choices-twice": "Enter each choice once",
  "field-choice-long": "Shorten each choice to {max} characters or fewer",
  "answer-required": "This has to be answered",
  "answer-number": "Enter a number, like 1500 or 12.5",
  "answer-date": "Enter a day, like 2027-03-31",
  "answer-choice": "Select one of the choices",
  "denial-reason-required": "Write why the person is not let in",
  "way-required": "Select how the link reaches the person",
  "told-required": "Select Yes or No",
  "code-required": "Enter the code",
  "operator-role-required": "Select a role",
  "terms-text-required": "Write the terms",
  "no-such-domain": "“{domain}” is no domain. Write domains like acme.example, separated by commas or lines",
  "setup-code-required": "Enter the code from the server's log",
  "company-name-required": "Enter the company's name",
  "company-role-required": "Select what kind of company it is",
  "nickname-shape": "Use small letters, digits and hyphens, at most 40, beginning and ending with a letter or a digit",
  "nickname-reserved":
    "Choose another nickname: this one could be taken for the installation's own, or has two hyphens in a row",
  "domain-required": "Enter a domain, like portal.example.com",
  "domain-bare": "Enter the domain alone, like portal.example.com: leave out https:// and whatever follows the name",
  "domain-address": "Enter a name, like portal.example.com: a number for an address is no domain",
  "domain-port": "Enter a port from 1 to 65535 after the colon, or leave it out",
  "domain-host": "Enter a domain of letters, digits and hyphens, like portal.example.com",
  "domain-local": "Enter a name that others can reach, like portal.example.com",
  "domain-dot": "Enter the whole name with its ending, like portal.example.com",
  "colour-shape": "Enter a colour as six digits of hexadecimal, like #0f766e, or leave the field empty",
  "fewest-characters-range": "Enter a number from 12 to 64",
  "activation-email-required": "Enter the e-mail address that the link goes to",
  "activation-way-required": "Select how the link reaches the partner",
  "activation-company-required": "Select which company accepts",
  "agreement-not-accepted": "Accept the agreement: nobody becomes a partner without it",
  "note-required": "Write why, in a few words",
  "agreement-type-required": "Select what the agreement is about",
  "agreement-name-required": "Enter a name for the agreement",
  "description-required": "Write what the agreement says",
  "source-required": "Select where the document comes from",
  "document-url": "Enter an address that begins with https:// or http:// and has no login in it",
  "document-missing": "Upload the document",
  "marketplace-required": "Select a marketplace",
  "partner-required": "Select a partner",
  "view-name-required": "Enter a name for the view",
  "name-required": "Enter a name",
  "product-required": "Select a product",
  "contract-required": "Select a marketplace",
  "listing-change-required": "Write what is to be different",
  "listing-removal-required": "Write why it is to be taken away",
  "contact-name-required": "Enter the contact's name, or leave all of the contact empty",
  "contact-email-required": "Enter the contact's e-mail address, or leave all of the contact empty",
  "country-unknown": "“{name}” is no country. Write each country's name or two letters on its own line",
  "countries-many": "Enter {max} countries or fewer",
  "website-shape": "“{name}” is no website. Write addresses like https://www.example.com, each on its own line",
  "websites-many": "Enter {max} websites or fewer",
  "title-required": "Enter a title",
  "content-required": "Write what there is to tell",
  "audience-required": "Select who reads it",
  "cancellation-reason-required": "Write why, so that the other side understands it",
  "zone-required": "Select a part of the world",
  "currency-shape": "Enter the three letters of a currency, like EUR",
  "instance-type-required": "Select what stands behind the hub",
};

/** The sentence for a message of a schema, `key` or `key?name=value`; what is no key is a sentence already. */
export function fieldSentence(message: string, language = "en"): string {
  const [key = "", parameters] = message.split("?");
  const text = (textsIn(language).fields as Record<string, string>)[key] ?? sentences[key];
  if (!text) return message;
  const { max, country = "", domain, name } = Object.fromEntries(new URLSearchParams(parameters));
  const values = {
    ...(max && { max: Number(max) }),
    ...(domain && { domain }),
    ...(name && { name }),
    ...(country && { country: countryName(country, language) }),
    ...addressWords(country, language),
    phone: phoneExample(country),
  };
  return say(text, values, language);
}
