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
  portalUrl: {
    subject: "Your portal at {store}",
    here: "{store} has a portal for {customer}, and you are a user of it.",
    signInWith: "Sign in with your e-mail address, {email}.",
    button: "Go to the portal",
    forgot: "You have no password yet, or do not remember it? Choose a new one by Forgot password on the sign-in page.",
  },
  passwordLink: {
    subject: "Choose your password for {store}",
    made: "{store} has made a link for you, by which you choose the password of your account of {customer}. You sign in with {email}.",
    once: "The link works once, for 72 hours. A newer link makes it void.",
  },
} as const;
