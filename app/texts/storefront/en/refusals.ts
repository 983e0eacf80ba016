/** What the portal says no to. */
export const refusing = {
  /** What the domain's refusals say to a person of a storefront. */
  refusals: {
    "not-found":
      "{what, select, page {There is no page at this address.} storefront {There is no storefront at this address.} session {You are not signed in there, or not any more.} other {There is no such {what} here. It may have been deleted, or it belongs to somebody else.}}",
    "not-while-viewing":
      "{name} looks at the portal as somebody else. Passwords, profiles, sessions and users are left to that person: end the view first.",
    "colleagues-not-managed": "Only your organization's first user can do this, and only where {store} allows it.",
    "user-not-active":
      "This user is {status, select, suspended {suspended} other {waiting for approval}} and cannot sign in, so nothing is sent to them. Make them active first.",
    "no-nickname":
      "Your storefront has no address yet. An owner chooses its nickname in Settings, on the page Account Information.",
    "not-allowed": "You may see this, but not change it.",
    stale:
      "This account was changed while you were editing. What differs is marked below, and what you typed is still there; nothing has been saved yet.",
    "settings-stale":
      "Somebody else has changed these settings while you were editing. What differs is marked below, and what you chose is still there; nothing has been saved yet.",
    "sign-up-closed": "Sign-up has been closed meanwhile. Ask for a login instead.",
    "sign-up-domain":
      "Addresses at {domain} cannot sign up here. Use the address that your organization gave you, or write to us.",
    "terms-changed": "The terms have changed while you were filling in the form. Read them again, then accept them.",
    "wrong-credentials": "The e-mail address or the password is not right.",
    "nickname-unknown": "There is no storefront with this nickname. Check the spelling with your reseller.",
    "link-void": "This link has been used, has expired or was replaced by a newer one.",
    "password-common": "This password is among the first ones that strangers try. Choose another one.",
    "password-too-short": "Use at least {characters} characters.",
    "password-too-long": "Use at most {characters} characters.",
    "password-needs-letter-and-digit": "Use at least one letter and one digit.",
    "password-needs-special":
      "Use at least one special sign, such as ! or %: neither a letter nor a digit nor a blank.",
    "password-unchanged": "Choose a password that differs from the one you have.",
    "wrong-current-password": "That is not your current password.",
    "wrong-sign-up-password":
      "That is not the password that was chosen at sign-up. If you did not sign up yourself, close this page: without the password nothing is confirmed. To become a customer, sign up yourself.",
    "too-many-tries":
      "Too many tries. Try again in {minutes, plural, =0 {{seconds, plural, =0 {a moment} one {# second} other {# seconds}}} one {# minute} other {# minutes}}.",
    "too-many-sign-ups":
      "Several people have signed up from your network just now. Try again in {hours, plural, =0 {{minutes, plural, =0 {a moment} other {# minutes}}} other {# hours}}, or write to us.",
    "body-too-large": "What you sent is larger than {limit}. Go back, make it smaller and send it again.",
    "body-broken": "What arrived could not be read. Go back and send it again.",
    "nul-character": "The text has a character that cannot be stored (NUL). Remove it and try again.",
  },
} as const;
