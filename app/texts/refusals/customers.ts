import type { InConsole } from "./in-console";

/** Customers, their users, requests and sign-ups. */
export const ofCustomers = {
  "only-providers-add": "Only a distributor or a reseller adds customers: they belong to its own tree.",
  "only-vendor-decides": "Only the vendor of the product can accept or ignore this request.",
  "capability-stale":
    "Somebody else has switched Tier Accounts Sync {on, select, yes {on} other {off}} meanwhile. Nothing has been saved yet; save again if you still want it {on, select, yes {off} other {on}}.",
  "already-decided": "{by} has already {status} this request. A request is decided once.",
  undecidable:
    "This request is {status}: its product took no changes when it was made, so there is nothing to accept or ignore.",
  "account-deleted": "This account has been deleted, so it can no longer be opened or changed.",
  "account-has-children":
    "This account has {count, plural, =0 {child accounts} one {# child account} other {# child accounts}}. Delete its child accounts first.",
  "reseller-has-children":
    "This reseller has {count, plural, =0 {child accounts} one {# child account} other {# child accounts}}, so it cannot become a customer.",
  "parent-required": "Select a parent account: a customer always belongs to a reseller.",
  "parent-not-found": "The selected parent account does not exist any more. Select another one.",
  "parent-is-a-customer": "{name} is a customer. Only a reseller account can be a parent account.",
  "parent-is-itself": "An account cannot be its own parent.",
  "parent-cycle": "{name} stands below this account, so it cannot become its parent.",
  "chain-too-deep": "That would put more than {tiers} resellers above one another. Select a parent account higher up.",
  "external-uid-taken-unseen": "Another account of this provider already has this external UUID.",
  "external-uid-taken": "Another account ({id}) already has this external UUID.",
  "duplicate-account":
    "{count, plural, one {An account looks} other {# accounts look}} the same as this one. Look at {count, plural, one {it} other {them}} below; nothing has been created yet.",
  "user-email-taken": "{name} has this e-mail address already. A customer has one user for each address.",
  "nobody-ticked": "Nobody is ticked. Go back to the users and tick the people in the list.",
  "user-stale":
    "This user was changed while you were editing. What differs is marked below, and what you typed is still there; nothing has been saved yet.",
  "user-decided":
    "{by} has decided already: this user is {status, select, active {active} suspended {suspended} other {pending}} now.",
  "pending-no-more": "Nobody goes back to Pending Approval. Select Active or Suspended.",
  "link-needs-active": "A link works for active users only. Choose another way, or the status Active.",
  "no-open-link": "There is no link to withdraw: it has been used, has expired or was withdrawn already.",
  "message-waiting": "The last one is still on its way. It is sent as soon as the mail server takes it.",
  "hub-not-found": "The selected hub does not exist. Select another one, or None.",
  "sign-up-unconfirmed": "The e-mail address of this sign-up is not confirmed yet, so there is nothing to decide.",
  "sign-up-decided":
    "{by} has already {status, select, approved {approved} denied {denied} other {decided}} this sign-up. A sign-up is decided once.",
  "sign-up-not-erasable":
    "{status, select, approved {This person has come in: erase them as a user of their customer.} other {This sign-up waits for a decision. Deny it first.}}",
  "terms-missing": "There are no terms to accept yet. Write them first.",
  "terms-stale":
    "Somebody else has changed the terms while you were writing. Nothing has been saved yet; save again to put yours in their place.",
  "filing-reseller-required":
    "Select the reseller that sign-ups are filed under: without it nobody can be approved automatically.",
} as const satisfies InConsole;
