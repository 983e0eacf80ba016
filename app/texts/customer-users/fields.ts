/** The fields of a user, and the ways in. */
export const fieldTexts = {
  fields: {
    name: "Name",
    email: "E-mail",
    phone: "Phone",
    phoneHint: "With the country code, like {phone}.",
    language: "Language",
    storeLanguage: "As their browser asks for",
    otherLanguages: "Kept; the storefront has no texts in them yet",
    status: "Status",
    entry: "How do they get in?",
    temporary: "Temporary password",
    temporaryHint: "They must choose their own one when they first sign in. {rules}",
    temporaryKeep:
      "Leave it empty to keep their password. One that you type ends their sessions, and they must choose their own when they sign in.",
  },
  entries: {
    mail: "Mail them a one-time password link",
    mailHint: "It works once, for 72 hours.",
    copy: "Show me a one-time password link to copy",
    copyHint: "You pass it on yourself. It is shown once.",
    password: "With a temporary password that I type below",
    passwordHint: "You tell them yourself.",
    nothing: "Not yet",
    nothingHint: "You make a link or a password later. The first user of a customer can use Forgot password.",
  },
} as const;
