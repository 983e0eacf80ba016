/** Every way the domain says no. The sentence for each code stands in `app/texts/refusals.ts`. */
export type RefusalCode =
  | "not-found"
  | "not-allowed"
  | "role-not-allowed"
  | "only-providers-add"
  | "only-vendor-decides"
  | "stale"
  | "capability-stale"
  | "settings-stale"
  | "already-decided"
  | "undecidable"
  | "account-deleted"
  | "account-has-children"
  | "reseller-has-children"
  | "parent-required"
  | "parent-not-found"
  | "parent-is-a-customer"
  | "parent-is-itself"
  | "parent-cycle"
  | "chain-too-deep"
  | "external-uid-taken"
  | "external-uid-taken-unseen"
  | "hub-not-found"
  | "duplicate-account"
  | "user-email-taken"
  | "nobody-ticked"
  | "user-stale"
  | "user-decided"
  | "user-not-active"
  | "pending-no-more"
  | "too-many-fields"
  | "field-label-taken"
  | "field-stale"
  | "answers-stale"
  | "not-while-viewing"
  | "colleagues-not-managed"
  | "link-needs-active"
  | "no-open-link"
  | "no-nickname"
  | "message-waiting"
  | "sign-up-closed"
  | "sign-up-domain"
  | "sign-up-unconfirmed"
  | "sign-up-decided"
  | "sign-up-not-erasable"
  | "terms-changed"
  | "terms-missing"
  | "terms-stale"
  | "filing-reseller-required"
  | "reason-required"
  | "reason-too-long"
  | "draft-expired"
  | "view-not-yours"
  | "view-name-required"
  | "view-name-too-long"
  | "view-name-taken"
  | "view-too-long"
  | "too-many-views"
  | "wrong-credentials"
  | "wrong-setup-code"
  | "already-set-up"
  | "nickname-unknown"
  | "nickname-taken"
  | "nickname-reserved"
  | "domain-ours"
  | "domain-taken"
  | "domain-stale"
  | "logo-required"
  | "logo-too-large"
  | "logo-svg"
  | "logo-type"
  | "logo-broken"
  | "logo-too-many-pixels"
  | "link-void"
  | "password-common"
  | "password-too-short"
  | "password-too-long"
  | "password-needs-letter-and-digit"
  | "password-needs-special"
  | "wrong-current-password"
  | "wrong-sign-up-password"
  | "password-unchanged"
  | "too-many-tries"
  | "too-many-sign-ups"
  | "too-many-exports"
  | "operator-already"
  | "invited-already"
  | "invitation-decided"
  | "invitation-sign-in"
  | "invitation-of-another"
  | "last-owner"
  | "operator-suspended"
  | "operator-active"
  | "second-factor-on"
  | "second-factor-not-begun"
  | "second-factor-unreadable"
  | "second-factor-required"
  | "second-factor-own-first"
  | "no-second-factor"
  | "own-second-factor"
  | "wrong-code"
  | "sender-without-domain"
  | "sender-elsewhere"
  | "words-required"
  | "placeholder-unknown"
  | "sign-in-again"
  | "only-distributors-offer"
  | "document-missing"
  | "choice-gone"
  | "nothing-chosen"
  | "no-program"
  | "creation-incomplete"
  | "document-empty"
  | "document-too-large"
  | "document-type"
  | "document-broken"
  | "document-two-kinds"
  | "document-unpacks"
  | "document-macros"
  | "marketplace-has-agreement"
  | "contract-open"
  | "agreement-not-offered"
  | "agreement-changed"
  | "activation-sign-in"
  | "activation-other-kind"
  | "activation-name-required"
  | "partner-active"
  | "nothing-to-sign"
  | "only-distributors-arrange"
  | "product-not-offered"
  | "product-group-name-taken"
  | "product-group-in-use"
  | "product-not-published"
  | "contract-not-active"
  | "listing-request-open"
  | "listing-request-status"
  | "listing-listed"
  | "listing-unlisted"
  | "not-your-turn"
  | "contract-stands"
  | "contract-up-to-date"
  | "nothing-to-countersign"
  | "not-enrollable"
  | "agreement-stale"
  | "agreement-has-contracts"
  | "version-active"
  | "version-signed"
  | "version-last"
  | "marketplace-not-found"
  | "sourcing-not-found"
  | "partner-not-found"
  | "partner-other-kind"
  | "news-status"
  | "body-too-large"
  | "body-broken"
  | "nul-character";

export type RefusalParameters = Record<string, string | number>;

/** A no that is no bug: a code, and what its sentence needs to know. */
export abstract class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly parameters: RefusalParameters = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** Not there, or out of this actor's sight: 404. */
export class NotFound extends Refusal {
  constructor(what = "page", code: RefusalCode = "not-found") {
    super(code, { what });
  }
}

/** In sight, but not this actor's to do: 403. */
export class Forbidden extends Refusal {
  constructor(code: RefusalCode = "not-allowed", parameters: RefusalParameters = {}) {
    super(code, parameters);
  }
}

/** It was this actor's to do, but things stand differently now: 409. */
export class Conflict extends Refusal {}

/** The answer to one field can't be: 422. */
export class Invalid extends Refusal {
  constructor(
    readonly field: string,
    code: RefusalCode,
    parameters: RefusalParameters = {},
  ) {
    super(code, parameters);
  }
}

/** The answer to one field is more than is taken: 413. */
export class TooLarge extends Invalid {}

/** Too many tries; again in `seconds`: 429. A wait of two minutes and more is told in minutes, of two hours and more in hours. */
export class TooSoon extends Refusal {
  constructor(
    readonly seconds: number,
    code: RefusalCode = "too-many-tries",
  ) {
    const [minutes, hours] = [60, 3600].map((unit) => (seconds < 2 * unit ? 0 : Math.ceil(seconds / unit)));
    super(code, { seconds, minutes: minutes!, hours: hours! });
  }
}
