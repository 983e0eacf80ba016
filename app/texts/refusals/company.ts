import type { InConsole } from "./in-console";

/** A company’s own settings: views, tokens, webhooks, fields, domain, users and letters. */
export const ofCompanies = {
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
} as const satisfies InConsole;
