/** What a letter's words may name in braces: the reader, the reseller, and the customer or the organization that signed up. */
const ofUser = ["name", "email", "store", "customer"] as const;
const ofSignUp = ["name", "email", "store", "organization"] as const;
/** Whether the reader wrote the name and the organization is not known yet, and nobody is greeted by what a stranger typed. */
const toAnybody = ["email", "store"] as const;

/**
 * The letters to people of a storefront. A reseller says them in its own words; what must arrive can't be switched off, and `always` says
 * why. Rows S3, S4, S6.
 */
export const storeLetters = {
  "customer-portal-url": { placeholders: ofUser, always: "asked" },
  "customer-password-link": { placeholders: ofUser, always: "asked" },
  "customer-password-reset": { placeholders: ofUser, always: "reset" },
  "customer-password-changed": { placeholders: ofUser, always: "safety" },
  "customer-user-approved": { placeholders: ofUser, always: null },
  "customer-user-denied": { placeholders: ofUser, always: null },
  "sign-up-confirmation": { placeholders: toAnybody, always: "confirmation" },
  "sign-up-approved": { placeholders: ofSignUp, always: null },
  "sign-up-denied": { placeholders: ofSignUp, always: null },
} as const;

export type StoreLetterKind = keyof typeof storeLetters;

export const storeLetterKinds = Object.keys(storeLetters) as StoreLetterKind[];

export const isStoreLetter = (kind: string | undefined): kind is StoreLetterKind =>
  kind !== undefined && Object.hasOwn(storeLetters, kind);

/** Whether a reseller may choose that this letter is not sent. */
export const canBeOff = (kind: string): boolean => isStoreLetter(kind) && storeLetters[kind].always === null;

/** Every letter that is written in a company's name; a test is one of the above with a made-up reader. */
export type MessageKind =
  | StoreLetterKind
  | "approval-waiting"
  | "operator-invitation"
  | "second-factor-reset"
  | "partner-invitation"
  | "partner-came-in"
  | "partner-welcome"
  | "contract-offered"
  | "contract-answered"
  | "agreement-updated"
  | "webhook-stopped"
  | "letter-test";
