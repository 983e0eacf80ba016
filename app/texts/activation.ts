/** What the page of an activation link says, and the letter that brings one. ICU message format where a name goes in. */
export const activationTexts = {
  title: "Become a partner of {company}",
  lead: {
    program:
      "{company} ({companyId}) invites {partner} to sell its products under the program agreement “{agreement}”.",
    service: "{company} ({companyId}) invites {partner} to sell under the service agreement “{agreement}”.",
  },
  agreementTitle: "{name}, version {version}",
  noDescription: "This version has no description.",
  download: "Download {name}",
  openDocument: "Open the document",
  outside: "The document lies outside this site, at {host}.",
  register: "Register and accept",
  registerLead: "Your company gets an account of its own, and you are its owner.",
  hasLogin: "Do you have a login here?",
  signIn: "Sign in",
  accept: "Accept",
  company: "Company",
  name: "Your name",
  email: "E-mail address",
  password: "Password",
  accepted: "I have read the agreement and accept it for my company",
  activate: "Activate",
  signedInAs: "You are signed in as {email}.",
  as: "Which company accepts?",
  asHint: "The contract is with the company that you choose.",
  asNew: "A new company",
  asNewHint: "It gets an account of its own, and you are its owner.",
  newCompany: "Name of the new company",
  newCompanyHint: "Only for a new company.",
  otherKind:
    "{companies} cannot accept this: the invitation is for {role, select, vendor {a vendor} distributor {a distributor} other {a reseller}}.",
  roleNeeded:
    "You cannot accept for {companies}, because your role there does not sign contracts. Ask an owner to open the link.",
  voidTitle: "This link does not work any more",
  void: "It has been used, was withdrawn or replaced by a newer one, or its 30 days are over. Ask whoever invited you for a new link.",
  toSignIn: "Go to sign in",
  anotherLogin: "Use another login",
  own: {
    title: "{company} has made this invitation, and you work for it",
    text: "The link is for your partner: copy the address of this page and pass it on. Accept it here only if you sign for the partner.",
    open: "The partner's invitation",
  },
  known: {
    title: {
      accepted: "{partner} is a partner of {inviter}",
      used: "{partner} has accepted this invitation",
      over: "This link does not work any more",
    },
    text: {
      accepted: "Your company has accepted this invitation already. There is nothing more to do here.",
      used: "The link has been used. It works once.",
      over: "It was withdrawn or replaced by a newer one, or its 30 days are over. You can make a new one in the partner's invitation.",
    },
    open: { accepted: "Open {partner}", used: "The partner", over: "The partner's invitation" },
  },
  letter: {
    subject: "{company} invites you to become its partner",
    asked:
      "{by} ({address}) of {company} ({companyId}) invites your company to become a partner under the agreement “{agreement}”. Read it, and accept it for your company.",
    button: "Read the agreement",
    once: "The link works once, for 30 days. A newer link makes it void.",
    notYou: "If you do not know what this is about, you can ignore this message.",
  },
} as const;
