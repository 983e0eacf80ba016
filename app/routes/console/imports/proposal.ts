import { fieldsOf, type ImportField, type ImportKind } from "~/domain/imports/fields";
import { importTexts } from "~/texts/imports";

/** By what other names other programs' sheets call the columns. */
const SYNONYMS: Record<ImportKind, Partial<Record<ImportField, readonly string[]>>> = {
  customers: {
    id: ["account id", "tier account id", "customer id"],
    externalUid: ["external uid", "uuid", "uid"],
    externalId: ["external customer id", "customer number"],
    type: ["account type"],
    name: ["company name", "organisation name", "company", "customer name", "account name", "name"],
    parent: ["parent search value", "parent external id", "parent external uuid", "parent", "reseller"],
    hub: ["hub"],
    taxId: ["vat id", "vat number", "tax number"],
    addressLine1: ["address line1", "address1", "address", "street"],
    addressLine2: ["address line2", "address2"],
    postalCode: ["zip", "zip code", "postcode", "zip/postal code"],
    city: ["town"],
    state: ["state", "region", "province", "state/province"],
    country: ["country code"],
    firstName: ["technical contact first name", "first name"],
    lastName: ["technical contact last name", "last name", "surname"],
    email: ["technical contact email", "email", "e-mail", "email address"],
    phone: ["technical contact phone", "phone", "phone number", "telephone"],
  },
  "customer-users": {
    id: ["user id"],
    customer: ["customer external id", "account id", "tier account id", "external id", "customer"],
    name: ["user name", "full name"],
    email: ["email", "e-mail address", "email address"],
    phone: ["phone number", "telephone"],
  },
};

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What the columns of a file most likely hold: by our own heads first, and then by others' names for what is left. */
export function proposeMapping(kind: ImportKind, heads: readonly string[]): Partial<Record<ImportField, number>> {
  const proposal: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  const propose = (field: ImportField, name: string) => {
    if (proposal[field] !== undefined) return;
    const at = heads.findIndex((head, index) => !taken.has(index) && plain(head) === plain(name));
    if (at < 0) return;
    proposal[field] = at;
    taken.add(at);
  };
  for (const field of fieldsOf[kind]) propose(field, importTexts.fields[kind][field] ?? field);
  for (const field of fieldsOf[kind]) for (const name of SYNONYMS[kind][field] ?? []) propose(field, name);
  return proposal;
}

/** What a column without a head is called: as a spreadsheet letters it. */
export function columnLetters(at: number): string {
  return (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));
}
