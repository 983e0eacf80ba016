/** What letters say. */
export const mail = {
  letters: {
    hello: "Hello {name},",
    helloStranger: "Hello,",
    /** How long a link lives. */
    once: "The link works once, for {hours, plural, one {one hour} other {# hours}}. A newer link makes it void.",
    support: "Questions? Write to {email}.",
    /** A made-up reader, for resellers who look at their letters. */
    sample: {
      name: "Alex Morgan",
      email: "alex.morgan@customer.example",
      organization: "Morgan & Sons",
      reason: "We serve companies in Ireland only.",
      test: "Test: {subject}",
    },
    "customer-password-reset": {
      subject: "Choose a new password for {store}",
      text: "Somebody, probably you, asked for a new password for your account of {customer} at {store}.",
      button: "Choose a new password",
      notYou: "If it was not you, you can ignore this message: your password stays as it is.",
    },
    "customer-password-link": {
      subject: "Choose your password for {store}",
      text: "{store} has made a link for you, by which you choose the password of your account of {customer}. You sign in with {email}.",
      button: "Choose a new password",
    },
    "customer-portal-url": {
      subject: "Your portal at {store}",
      text: "{store} has a portal for {customer}, and you are a user of it.",
      signInWith: "Sign in with your e-mail address, {email}.",
      button: "Go to the portal",
      forgot:
        "You have no password yet, or do not remember it? Choose a new one by Forgot password on the sign-in page.",
    },
    "customer-password-changed": {
      subject: "Your password at {store} has been changed",
      text: "The password of your account of {customer} at {store} has just been changed, and you have been signed out everywhere else.",
      notYou: "Was it not you? Then somebody else knew your password. Tell {store} at once.",
    },
    "customer-user-approved": {
      subject: "Your access to the portal of {store} is approved",
      text: "{store} has approved your access to the portal for {customer}.",
      button: "Go to the portal",
    },
    "customer-user-denied": {
      subject: "Your access to the portal of {store}",
      text: "{store} cannot give you access to the portal for {customer}.",
      reason: "The reason: {reason}",
    },
    "sign-up-confirmation": {
      subject: "Confirm your e-mail address for {store}",
      text: "Somebody, probably you, signed up at {store} with this e-mail address.",
      button: "Confirm my address",
      notYou: "If it was not you, you can ignore this message: nothing happens without your confirmation.",
    },
    "sign-up-approved": {
      subject: "Your sign-up at {store} is approved",
      text: "{store} has approved the sign-up of {organization}. You can sign in with this e-mail address and the password you chose.",
      button: "Sign in",
    },
    "sign-up-denied": {
      subject: "Your sign-up at {store}",
      text: "{store} has looked at the sign-up of {organization} and cannot approve it.",
      reason: "The reason: {reason}",
    },
  },
} as const;
