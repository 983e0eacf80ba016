/** What mail to operators says; letters to people of a storefront are in their languages' catalogues. */
export const mailTexts = {
  hello: "Hello {name},",
  helloAnybody: "Hello,",
  passwordReset: {
    operatorSubject: "Choose a new password for Counterpart",
    operatorAsked: "Somebody, probably you, asked for a new password for your account in the management console.",
    button: "Choose a new password",
    once: "The link works once, for one hour. A newer link makes it void.",
    notYou: "If it was not you, you can ignore this message: your password stays as it is.",
  },
} as const;
