/** The storefront: the door, sign-in, and what a customer sees of themselves. */
export const storefrontTexts = {
  door: {
    title: "Go to your reseller's portal",
    lead: "Your reseller has given you a nickname for it. It is part of the address they sent you.",
    nickname: "Nickname",
    nicknameHint: "For example: northline",
    submit: "Continue",
    product: "Counterpart",
    operators: "I work for a reseller, distributor or vendor",
  },

  nav: { home: "Home", account: "My account" },
  support: "Questions? We are glad to help:",

  home: {
    welcomeVisitor: "Welcome to {store}",
    visitor: "This is where our customers manage what they have with us.",
    signInCard: "Sign in",
    signInCardText: "You have received your login from us? Then come in.",
    forgotCard: "Forgot password?",
    forgotCardText: "The first user of each customer gets a link to choose a new one.",
    welcome: "Welcome, {name}",
    forCustomer: "You are signed in for {customer}.",
    accountCard: "My account",
    accountCardText: "Your own details, and your organization's address and technical contact.",
    passwordCard: "Change password",
    passwordCardText: "Choose a new one at any time. It signs you out everywhere else.",
  },

  signIn: {
    title: "Sign in",
    lead: "Welcome to {store}.",
    submit: "Sign in",
    forgot: "Forgot password?",
    otherStore: "Not a customer of {store}?",
    signedOut: "You are signed out.",
    passwordChanged: "Your password has been changed. Sign in with the new one.",
  },

  signOut: { title: "Sign out", lead: "You are signed in as {email}.", submit: "Sign out", stay: "Stay signed in" },

  forgot: {
    title: "Forgot password",
    lead: "Enter the e-mail address you sign in with. We send a link to choose a new password to the first user of each customer.",
    others:
      "You are not your organization's first user? Then ask {store} for a new password{contact, select, none {} other {: {contact}}}.",
    submit: "Send the link",
    back: "Back to sign in",
    sentTitle: "Check your mail",
    sent: "If a link can be sent to this address, it is on its way. It works once, for one hour.",
    nothing: "Nothing arrived? Look among unwanted mail. Links go to the first user of each customer only.",
  },

  reset: {
    title: "Choose a new password",
    lead: "For {email}. You will be signed out everywhere else.",
    password: "New password",
    submit: "Change password",
    voidTitle: "This link does not work any more",
    void: "It has been used, has expired or was replaced by a newer one. You can ask for another.",
    again: "Ask for a new link",
  },

  changePassword: {
    title: "Change password",
    lead: "You will be signed out everywhere else.",
    temporaryTitle: "Choose your own password",
    temporaryLead: "The password you signed in with was a temporary one.",
    current: "Current password",
    password: "New password",
    submit: "Change password",
  },

  account: {
    title: "My account",
    you: "You",
    organization: "Your organization",
    address: "Address",
    contact: "Technical contact",
    passwordChanged: "Your password has been changed.",
    changePassword: "Change password",
    wrong: "Something is not right? Tell us, and we correct it.",
    name: "Name",
    email: "E-mail address",
    phone: "Phone",
    language: "Language",
    timeZone: "Time zone",
    organizationName: "Organization name",
    id: "Account ID",
    taxId: "Tax ID",
    street: "Street",
    city: "City",
    state: "State or province",
    postalCode: "Postal code",
    country: "Country",
  },
} as const;
