import type { RefusalCode } from "~/domain/refusal-codes";
import type { Refusal } from "~/domain/refusals";
import { say } from "./say";
import { type StorefrontTexts, textsIn } from "./storefront";

/** What each refusal of the domain says to a person in the console; those that a storefront shows are in its languages' catalogues. */
const sentences: Record<Exclude<RefusalCode, keyof StorefrontTexts["refusals"]>, string> = {
  "role-not-allowed": "Your role in this company ({role}) does not include this. Ask an owner.",
  "only-distributors-offer": "Only a distributor offers agreements and invites partners to them.",
  "document-missing": "The document is not there any more. Upload it again.",
  "too-many-files-at-once":
    "{most} files of your company are on their way already. Wait until one of them has arrived, then send this one again.",
  "too-many-files-waiting":
    "Your company has uploaded {most} files that nothing uses yet. Use one of them, or wait: after a day they are removed.",
  "no-room-for-files":
    "The files of your company fill the {room} that it has. Ask whoever runs this installation for more.",
  "choice-gone": "Something that was chosen here is not there any more. Choose again.",
  "nothing-chosen": "Choose one marketplace or more.",
  "no-program":
    "There is no open contract under a program agreement, so a distribution agreement would lie in nothing.",
  "creation-incomplete": "Not everything has been answered yet. Press Back until you come to the step that is open.",
  "document-empty": "The file is empty. Choose the document again.",
  "document-too-large": "The file is larger than {limit}. Make it smaller, then choose it again.",
  "document-type": "This is not a PDF, DOCX or ODT document. Save it as one of these, then choose that file.",
  "document-broken": "The document is damaged or incomplete, so nobody could read it. Save it again, then choose it.",
  "document-two-kinds":
    "This file can be read as two kinds of file at once, so it is not taken. Save the document anew, then choose that file.",
  "document-unpacks":
    "Unpacked, this document would be larger than {limit}, or have too many parts. Make it smaller, then choose it again.",
  "document-macros": "This document carries macros. Save it without them, then choose that file.",
  "media-required": "Choose a picture or a video.",
  "media-missing": "The file is not there any more. Choose it again.",
  "media-empty": "The file is empty. Choose it again.",
  "media-too-large": "The file is larger than {limit}. Make it smaller, then choose it again.",
  "media-type": "This is neither a PNG, JPEG or WebP picture nor an MP4 or WebM video. Choose one of these.",
  "media-broken": "The file is damaged or incomplete, so it cannot be shown. Save it again, then choose it.",
  "media-two-kinds":
    "This file can be read as two kinds of file at once, so it is not taken. Save it anew, then choose that file.",
  "media-many": "There are {most} pictures and videos already. Remove one first.",
  "picture-too-large": "The picture is larger than {limit}. Make it smaller, then choose it again.",
  "picture-type": "This is not a PNG, JPEG or WebP picture. Choose one of these.",
  "picture-too-many-pixels":
    "The picture has more than {megapixels} million pixels. Make it smaller, then choose it again.",
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
  "reason-too-long": "Shorten the reason to 255 characters or fewer.",
  "reason-required": "Write a reason, so that the provider knows what to mend.",
  "draft-expired": "These answers were kept for 24 hours and are gone. Start again.",
  "view-not-yours":
    "Only the person who saved this view can change it; it can be deleted by an owner or by operations as well.",
  "view-name-required": "Enter a name for the view.",
  "view-name-too-long": "Shorten the name to {max} characters or fewer.",
  "view-name-taken": "You have a view with this name already. Choose another name.",
  "view-too-long": "These filters are too long to be kept. Shorten the search, then save the view again.",
  "too-many-views": "You have {most} views of this list, and that is as many as there can be. Delete one first.",
  "too-many-fields": "There are {most} fields, and that is as many as a form has room for. Delete one first.",
  "too-many-tokens": "There are {most} tokens, and that is as many as a company can have. Revoke one first.",
  "token-without-permission": "Choose at least one part of the API that the token is let into.",
  "account-not-named": "Name the account by its id, its external_uid or its external_id.",
  "account-ambiguous": "Several accounts have this external_id. Name one by its id or its external_uid.",
  "token-revoked": "This token has been revoked already.",
  "too-many-webhooks": "A company has {most} webhooks at most. Remove one that is needed no more.",
  "webhook-told-nothing": "Tick at least one thing that the webhook is told of.",
  "webhook-not-https": "Enter an address that begins with https://, so that nobody reads along.",
  "webhook-private":
    "This address is within a private network, or this machine’s own. Enter an address that can be reached from the internet.",
  "webhook-paused": "This webhook is not active any more, so there is nothing to pause.",
  "webhook-active": "This webhook is active already.",
  "delivery-waiting": "This delivery is still waiting to be sent. Look again in a moment.",
  "field-label-taken": "There is a field with this label already. Choose another label.",
  "field-stale": "Somebody else has changed this field while you were looking at it. Nothing has been saved yet.",
  "answers-stale":
    "Somebody else has changed these answers while you were writing. Nothing has been saved yet; what is stored stands below each that differs.",
  "wrong-setup-code": "That is not the code printed in the server's log.",
  "already-set-up": "This installation is set up already. Sign in instead.",
  "nickname-taken": "Another company has this nickname, or had it. Choose another one.",
  "nickname-reserved":
    "Nobody gets this nickname: it could be taken for the installation's own, or has two hyphens in a row. Choose another one.",
  "domain-ours": "This is the name of this installation itself, or below it. Enter a domain of your own company.",
  "domain-taken":
    "Another company has proven this domain already. If it is yours, write to whoever runs this installation.",
  "domain-stale":
    "Somebody else has changed the domain while you were looking at it. What is stored now is shown; nothing has been saved yet.",
  "logo-required": "Choose a picture: a PNG, JPEG or WebP file.",
  "logo-too-large": "The picture is larger than {limit}. Make it smaller, then choose it again.",
  "logo-svg":
    "An SVG file can carry programs, so it is not taken. Save the logo as PNG, JPEG or WebP, then choose that file.",
  "logo-type": "This is not a PNG, JPEG or WebP picture. Save the logo as one of these, then choose that file.",
  "logo-broken": "The picture is damaged or incomplete, so it cannot be shown. Save it again, then choose it.",
  "logo-too-many-pixels":
    "The picture has more than {megapixels} million pixels. Make it smaller (800 × 200 are enough), then choose it again.",
  "too-many-exports": "Other exports are still under way. Try again in a moment, when one of them is done.",
  "operator-already": "{name} works for your company already. Change what they may do in the list of users.",
  "invited-already": "This address has been invited already. Send the invitation again from the list of users.",
  "invitation-decided": "This invitation has been accepted or withdrawn meanwhile.",
  "invitation-sign-in": "There is a login with this e-mail address already. Sign in with it, then open the link again.",
  "invitation-of-another": "This invitation is for another e-mail address than the one you are signed in with.",
  "last-owner":
    "A company has at least one active owner, and {name} is the only one. Make somebody else an owner first.",
  "operator-suspended": "{name} has been suspended already.",
  "operator-active": "{name} is active already.",
  "second-factor-on": "You have set up an authenticator app already. Turn it off first to set up another one.",
  "second-factor-not-begun": "There is no authenticator app to be confirmed. Start the set-up again.",
  "second-factor-unreadable":
    "The key of this installation has changed, so codes of the app cannot be checked. Use a recovery code, or ask an owner of your company to reset your second factor.",
  "second-factor-required": "{company} lets people in only with a second factor, so yours stays on.",
  "second-factor-own-first":
    "Set up a second factor for yourself first: otherwise you would be the first to be kept out. You find it in your menu under Security.",
  "no-second-factor": "There is no second factor to be changed: it has been turned off already.",
  "own-second-factor": "You turn your own second factor off under Security, with your password and a code.",
  "wrong-code":
    "This code is not right, or has been used already. Wait for the app to show the next one, then enter that.",
  "sender-without-domain":
    "An address of your own needs your storefront’s own domain, and that is not proven. Leave the field empty, or prove the domain first.",
  "sender-elsewhere": "Enter an address at {host}, your storefront’s own domain, or leave the field empty.",
  "words-required": "Fill in both subject and text, or neither of them.",
  "placeholder-unknown":
    "Nothing is known by the name '{'{name}'}'. Write one of the names below the text, or leave the braces out.",
  "sheet-too-large": "The file is larger than {limit}. Split it into several, then choose one of them.",
  "sheet-empty": "The file is empty. Choose it again.",
  "sheet-type": "This is neither a CSV nor an XLSX file. Save it as one of these, then choose that file.",
  "sheet-broken": "The file is damaged or incomplete, or no XLSX workbook. Save it again, then choose it.",
  "sheet-unpacks": "There is more text in this file than can be taken. Split it into several, then choose one of them.",
  "sheet-wide": "The file has more than {columns} columns. Delete those that are not needed, then choose it again.",
  "sheet-quotes":
    "{line, plural, =0 {The file has a quotation mark that is never closed.} other {The file cannot be read from line {line} on: a quotation mark there is never closed, or stands within a text.}} Save it again as CSV or as XLSX, then choose it.",
  "sheet-without-rows": "The file has no rows below its heads, so there is nothing to import.",
  "sheet-too-many-rows": "The file has more than {most, number} rows. Split it into several, then choose one of them.",
  "sheet-required": "Choose a file",
  "too-many-imports":
    "{count, number} imports with {rows, number} rows lie there already. Their rows are kept for seven days; wait until some of them are gone.",
  "import-moved-on":
    "This import is {state, select, uploaded {waiting for its columns} checking {being checked} checked {checked} running {running} done {done} failed {broken off} other {cancelled}} now, or its rows are kept no longer, so this cannot be done with it.",
  "import-column-required":
    "Select the column: every new row needs it. Or select the column of IDs, to change only what is there already.",
  "import-nothing-to-take": "Select at least one column besides the one that says which row is about what.",
  "import-nothing-to-do": "The check has found nothing to create or to change, so there is nothing to run.",
  "import-has-bad-rows":
    "{count, plural, one {One row is bad} other {{count, number} rows are bad}}, so all or nothing would be nothing. Leave the bad rows out, or mend the file and upload it again.",
  "import-broke-off":
    "The work on it broke off several times. What was committed until then is in the report; everything else is as it was.",
  "import-operator-gone": "Whoever started it may not import for this company any more, so nothing more was done.",
  "row-too-wide":
    "The row has more cells than the file has heads: perhaps a separator stands in a text without quotation marks.",
  "row-not-found": "“{name}” is none of your company’s.",
  "row-twice": "Row {row} is about the same one already.",
  "row-alike": "It looks the same as row {row}: the same name and e-mail, or the same external ID.",
  "row-looks-alike": "It looks the same as {id}: the same name and e-mail, or the same external ID.",
  "row-stale": "It has been changed since the file was exported or checked: it is at version {version} now.",
  "row-gone": "It was there when the file was checked, and has been deleted since.",
  "country-not-known": "“{name}” is not a country. Write its two letters or its English name.",
  "type-not-known": "“{name}” is no type. Write Customer or Reseller.",
  "environment-not-known": "“{name}” is no environment. Write production, test or preview, or leave it empty.",
  "version-not-known": "“{name}” is no version. Leave it as it was exported, or empty.",
  "criterion-not-known": "“{name}” does not say what the parent is found by. Write id, external_id or external_uid.",
  "parent-ambiguous": "Several accounts have “{name}” as their external ID. Name the parent by its ID.",
  "hub-stays": "The hub of an account that is there cannot be changed.",
  "customer-ambiguous": "Several accounts have “{name}” as their external ID. Name the customer by its ID.",
  "customer-stays": "A user stays with their customer. Add them to the other one as a new row.",
  "language-not-known": "“{name}” is no language. Write its code, such as en or de, or leave it empty.",
  "status-not-known": "“{name}” is no status. Write Active, Suspended or Pending Approval.",
  "row-customer-required": "Name the customer by ID, external ID or external UUID.",
  "row-there-meanwhile": "{id} has come to be with this address since the file was checked.",
  "sign-in-again": "That took too long. Sign in again.",
};

/** What a refusal says; in English where its language has no words for it. */
export function sentence({ code, parameters }: Pick<Refusal, "code" | "parameters">, language = "en"): string {
  const texts: Partial<Record<RefusalCode, string>> = { ...sentences, ...textsIn(language).refusals };
  return say(texts[code] ?? code, parameters, language);
}
