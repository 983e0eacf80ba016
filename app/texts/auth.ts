/** Sign in, forgotten passwords and the first set-up of the console; the parts that the storefront's doors share. */
export const authTexts = {
  product: "Counterpart",
  email: "E-mail address",
  password: "Password",
  problem: "There is a problem",

  home: {
    title: "Counterpart",
    lead: "Where cloud resellers, distributors and vendors run their business with customers and partners.",
    operator: "I work for a reseller, distributor or vendor",
    operatorHint: "Sign in to the management console.",
    customer: "I am a customer of a reseller",
    customerHint: "Go to your reseller's portal.",
  },

  signIn: {
    title: "Sign in",
    lead: "Management console",
    submit: "Sign in",
    forgot: "Forgot password?",
    toStorefront: "Looking for your reseller's portal?",
    signedOut: "You are signed out.",
    passwordChanged: "Your password has been changed. Sign in with the new one.",
  },

  signOut: {
    title: "Sign out",
    lead: "You are signed in as {email}.",
    submit: "Sign out",
    stay: "Stay signed in",
  },

  forgot: {
    title: "Forgot password",
    lead: "Enter the e-mail address you sign in with. We send you a link to choose a new password.",
    submit: "Send the link",
    back: "Back to sign in",
    sentTitle: "Check your mail",
    sent: "If this address belongs to somebody who may use this, a link is on its way. It works once, for one hour.",
    nothing: "Nothing arrived? Look among unwanted mail, or ask an owner of your company.",
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

  choose: {
    title: "Choose a company",
    lead: "You work for several companies. You can switch at any time.",
    roles: { vendor: "Vendor", distributor: "Distributor", reseller: "Reseller" },
    as: { owner: "Owner", operations: "Operations", sales: "Sales", viewer: "Viewer" },
  },

  setUp: {
    title: "Set up Counterpart",
    lead: "This installation is empty. Make the first company and its owner: it takes a minute.",
    code: "Set-up code",
    codeHint: "Printed in the server's log when it started.",
    company: "Your company",
    companyName: "Company name",
    role: "What kind of company is it?",
    roles: [
      { value: "reseller", label: "Reseller", hint: "Sells to end customers." },
      { value: "distributor", label: "Distributor", hint: "Sells through resellers." },
      { value: "vendor", label: "Vendor", hint: "Makes the products." },
    ],
    nickname: "Nickname",
    nicknameHint: "Your storefront's address ends with it. Not needed for a vendor.",
    you: "You, the owner",
    name: "Your name",
    submit: "Set up",
  },

  mailbox: {
    title: "Mailbox",
    lead: "This installation has no mail server. Everything it would send is kept here.",
    empty: "No mail yet",
    emptyHint: "Ask for a new password on a sign-in page, and look again.",
    to: "To",
    from: "From",
    subject: "Subject",
    sent: "Sent",
    back: "All mail",
  },
} as const;
