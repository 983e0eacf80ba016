import type { InConsole } from "./in-console";

/** Partners, agreements, contracts and what they offer. */
export const ofPartners = {
  "only-distributors-offer": "Only a distributor offers agreements and invites partners to them.",
  "no-program":
    "There is no open contract under a program agreement, so a distribution agreement would lie in nothing.",
  "creation-incomplete": "Not everything has been answered yet. Press Back until you come to the step that is open.",
  "marketplace-has-agreement":
    "{marketplace} has a distribution agreement already ({agreement}). Choose marketplaces that have none.",
  "agreement-not-offered": "No version of this agreement is active, so there is nothing to sign now.",
  "agreement-changed":
    "The agreement has been changed since you opened this page. Read the version that is on offer now, and accept again.",
  "activation-sign-in": "There is a login with this address already. Sign in with it, and you come back here.",
  "activation-other-kind":
    "This company cannot accept: the invitation is for {role, select, vendor {a vendor} distributor {a distributor} other {a reseller}}.",
  "activation-role-needed":
    "Your role there, {role, select, sales {Sales} other {Viewer}}, does not sign contracts. Ask an owner of that company to open the link.",
  "activation-name-required": "Enter the name of the new company",
  "partner-active": "Somebody works for this partner already, so there is nothing to activate.",
  "nothing-to-sign": "There is no contract that waits for this partner's signature. Offer it one first.",
  "contract-stands":
    "This contract is {status, select, enrolling {being refined} pending {pending} active {active} rejected {rejected} other {terminated}} now, so this cannot be done with it. Look at it again.",
  "contract-up-to-date": "The version that is on offer has been signed already.",
  "nothing-to-countersign": "There is no signature that waits for yours.",
  "not-enrollable": "Your company cannot enrol in this agreement now. Look at the agreement again.",
  "agreement-stale":
    "Somebody else has changed this agreement while you were writing. What is stored stands below each field that differs; nothing has been saved yet.",
  "agreement-has-contracts":
    "There {count, plural, one {is a contract} other {are # contracts or agreements}} under this agreement, so it cannot be deleted.",
  "version-active": "This version is active already.",
  "version-signed": "There are contracts in this version, so it stays to be read.",
  "version-last": "The active version of an agreement cannot be deleted. Activate another one first.",
  "marketplace-not-found": "Select a marketplace of your company",
  "sourcing-not-found": "Select a syndication or referral agreement of your company",
  "partner-not-found": "Select a partner of your company",
  "partner-other-kind":
    "{type, select, program {A program agreement is for vendors} other {A service agreement is for resellers and distributors}}. Select another partner.",
  "contract-open": "There is an open contract under this agreement already ({contract}).",
  "only-distributors-arrange": "Only a distributor makes and changes marketplaces and hubs.",
  "product-not-offered": "One of the products is not a published product of a vendor in your directory. Choose again.",
  "product-group-name-taken": "Another product group of your company has this name already.",
  "product-group-in-use":
    "The agreement {agreement} opens this group to partners. Take the group out of its agreements first.",
  "product-not-published": "This is not a published product of your company. Choose another one.",
  "contract-not-active":
    "The distribution contract is not active, so nothing can be listed by it. An active one is needed for the marketplace.",
  "listing-request-open": "A request about this listing is under way already ({request}). One at a time can be.",
  "listing-request-status":
    "This request is {status, select, draft {a draft} reviewing {being reviewed} deploying {being deployed} completed {completed} other {cancelled}} now, so this can't be done with it.",
  "listing-listed": "This product is listed on this marketplace already. Ask for a change of the listing instead.",
  "listing-unlisted": "This product is not listed on this marketplace any more. Ask to list it anew.",
  "news-status":
    "This post is {status, select, draft {a draft} published {published} other {unpublished}} now, so this can't be done with it.",
  "not-your-turn": "This is the other side's to do.",
} as const satisfies InConsole;
