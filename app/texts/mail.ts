/** What mail says. */
export const mailTexts = {
  hello: "Hello {name},",
  passwordReset: {
    operatorSubject: "Choose a new password for Counterpart",
    operatorAsked: "Somebody, probably you, asked for a new password for your account in the management console.",
    customerSubject: "Choose a new password for {store}",
    customerAsked: "Somebody, probably you, asked for a new password for your account of {customer} at {store}.",
    button: "Choose a new password",
    once: "The link works once, for one hour. A newer link makes it void.",
    notYou: "If it was not you, you can ignore this message: your password stays as it is.",
    support: "Questions? Write to {email}.",
  },
} as const;
