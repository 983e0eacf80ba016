import { errorTexts } from "~/ui/error-texts";
import { uiTexts } from "~/ui/texts";

/** Everything that the storefront and its letters say. Another language is one more file of this shape, named in `index.ts`. */
export const en = {
  /** The language's own name for itself. */
  name: "English",
  dir: "ltr",
  /** How dates and numbers are written. */
  locale: "en-GB",

  /** What the components say on every page. */
  ui: uiTexts,
  errors: errorTexts,

  /** What the server itself says no to, before a page is asked. */
  server: {
    home: "Home page",
    reference: "Reference: {id}",
    badAddress: {
      title: "This address can’t be read",
      text: "It may have been cut off or mistyped. Check it, or start from the home page.",
    },
    otherHost: {
      title: "This site has another address",
      text: "Open it at the address it was given to you with. Whoever runs it sets that address as ORIGIN.",
    },
    otherSite: {
      title: "This form came from somewhere else",
      text: "For your safety, only forms on this site are accepted. Go back to the page, load it again and submit it once more.",
    },
    notFound: {
      title: "There is nothing at this address",
      text: "The file you asked for is not here, or no longer.",
    },
    notYours: {
      title: "This file is not for your role",
      text: "Your role in this company does not include it. Ask an owner.",
    },
    onlyOpened: {
      title: "That can’t be done here",
      text: "This address can be opened, and nothing else.",
    },
    method: {
      title: "That can’t be done here",
      text: "This address can be opened or submitted as a form, and nothing else.",
    },
    tooSlow: {
      title: "That took too long",
      text: "What you sent did not arrive in time. Go back, see whether you are connected, and send it again.",
    },
    tooLarge: {
      title: "That is too much at once",
      text: "What you sent is larger than {limit}. Go back, make it smaller and send it again.",
    },
    tooSoon: {
      title: "Too many tries",
      text: "Wait a few minutes, then open it again.",
    },
    broken: {
      title: "Something went wrong on our side",
      text: "It has been noted. Try again; if it happens once more, tell us the reference below.",
    },
    databaseAway: {
      title: "We’ll be right back",
      text: "The database can’t be reached at the moment. Nothing you saved is lost. Try again in a few seconds.",
    },
  },

  language: {
    label: "Language",
    change: "Language: {language}",
  },

  door: {
    title: "Go to your reseller's portal",
    lead: "Your reseller has given you a nickname for it. It is part of the address they sent you.",
    nickname: "Nickname",
    nicknameHint: "For example: northline",
    submit: "Continue",
    product: "Counterpart",
    operators: "I work for a reseller, distributor or vendor",
  },

  nav: { home: "Home", profile: "My profile", sessions: "Where I am signed in", changePassword: "Change password" },
  /** The pages that the reseller switches on or off: their names, and what is on them. */
  pages: {
    companyInformation: {
      label: "Company information",
      hint: "Your organization's address and technical contact, as we know them.",
    },
  },
  home: {
    welcomeVisitor: "Welcome to {store}",
    visitor: "This is where our customers manage what they have with us.",
    signInCard: "Sign in",
    signInCardText: "You have received your login from us? Then come in.",
    forgotCard: "Forgot password?",
    forgotCardText: "The first user of each customer gets a link to choose a new one.",
    welcome: "Welcome, {name}",
    forCustomer: "Signed in for {customer}",
    profileCard: "My profile",
    profileCardText: "How you are called and reached, your language and time zone, and where you are signed in.",
    passwordCard: "Change password",
    passwordCardText: "Choose a new one at any time. It signs you out everywhere else.",
  },

  signIn: {
    title: "Sign in",
    lead: "Welcome to {store}.",
    email: "E-mail address",
    password: "Password",
    submit: "Sign in",
    forgot: "Forgot password?",
    otherStore: "Not a customer of {store}?",
    signedOut: "You are signed out.",
    passwordChanged: "Your password has been changed. Sign in with the new one.",
  },

  /** One person, users of several customers. */
  choose: {
    title: "For which customer?",
    lead: "Your e-mail address and password are those of users at several customers of {store}.",
    goOn: "Go on for {customer}",
    changeOver: "Change over to {customer}",
    none: "There is no other customer that your password opens now.",
    menu: "Another customer",
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
    title: "Company information",
    organization: "Your organization",
    address: "Address",
    contact: "Technical contact",
    wrong: "Something is not right? Tell us, and we correct it.",
    name: "Name",
    email: "E-mail address",
    phone: "Phone",
    organizationName: "Organization name",
    id: "Account ID",
    taxId: "Tax ID",
    country: "Country",
  },

  profile: {
    title: "My profile",
    passwordChanged: "Your password has been changed.",
    saved: "Your changes have been saved.",
    unchanged: "Everything was as it is already: nothing has been changed.",
    storedNow: "Now stored: {value}",
    storedNothing: "Now stored: nothing",
    anyway: "Save again to put what you see here in place of what is stored.",
    name: "Name",
    email: "E-mail address",
    emailHint: "You sign in with it. To change it, ask {store}.",
    phone: "Phone",
    phoneHint: "With its country code, like {phone}.",
    language: "Language",
    languageHint: "Pages and letters are in this language.",
    otherLanguages: "Chosen for you; pages are not in it yet",
    timeZone: "Time zone",
    storeTimeZone: "As {store}: {zone}",
    browserLanguage: "As my browser asks for",
    save: "Save",
    security: "Password and sessions",
    passwordText: "Choose a new password at any time. It signs you out everywhere else.",
    sessionsText: "See where you are signed in, and sign out there.",
  },

  sessions: {
    title: "Where I am signed in",
    lead: "Something here that you do not know? Sign out there, and choose a new password.",
    caption: "Browsers in which you are signed in",
    browser: "Browser",
    place: "Internet address",
    since: "Since",
    current: "This browser",
    browserOn: "{browser} on {system}",
    unknownBrowser: "Unknown browser",
    unknownPlace: "Not known",
    end: "Sign out",
    endOf: "Sign out of {browser}, {place}",
    endOthers: "Sign out everywhere else",
    ended: "You are signed out there.",
    endedOthers: "You are signed out everywhere else.",
    endQuestion: "Sign out of {browser}?",
    endText: "Whoever uses that browser, at the address {place}, has to sign in again.",
    endOthersQuestion: "Sign out everywhere else?",
    endOthersText: "Only the browser you sit at stays signed in.",
    cancel: "Cancel",
  },

  signUp: {
    title: "Sign up",
    lead: "Become a customer of {store}. It takes a few minutes.",
    link: "New here? Sign up",
    doorHint: "You are not a customer yet? Tell us who you are, and choose your password.",
    organization: "Your organization",
    organizationName: "Organization name",
    taxId: "Tax ID",
    you: "You",
    youHint: "You will be the first user. Others are added by {store}.",
    name: "Your name",
    email: "E-mail address",
    emailHint: "You sign in with it.",
    emailHintConfirm: "You sign in with it. We send a link there to make sure that it is yours.",
    phone: "Phone",
    phoneHint: "With its country code, like {phone}.",
    password: "Password",
    terms: "Terms",
    termsTitle: "Terms of {store}, version {version}",
    accept: "I have read the terms and accept them",
    trap: "Leave this field empty",
    submit: "Sign up",
    already: "You have a login already? Sign in",
    closedTitle: "Sign-up is closed",
    closed: "{store} takes no sign-ups at the moment. Ask for a login instead.",
    toSignIn: "Go to sign-in",
    toHome: "Go to {store}",
  },

  /** What comes after a sign-up. */
  steps: {
    confirm: {
      title: "Check your mail",
      lead: "One step is left: confirm your e-mail address.",
      text: "We have sent you a link. It works once, for 48 hours. {automatic, select, yes {You can sign in as soon as you have opened it.} other {After that {store} looks at your sign-up, and you get a mail when it is approved.}}",
      nothing: "Nothing arrived? Look among unwanted mail, then sign up again.",
    },
    approval: {
      title: "Your sign-up waits for approval",
      lead: "Thank you. {store} looks at it now.",
      text: "You get a mail when it has been decided. Until then you cannot sign in.",
      nothing: "",
    },
    done: {
      title: "Welcome",
      lead: "Your sign-up is approved.",
      text: "You can sign in now, with your e-mail address and the password you chose.",
      nothing: "",
    },
    signIn: "Sign in",
  },

  confirm: {
    title: "Confirm your e-mail address",
    lead: "{name} of {organization} has signed up at {store} with the address {email}. If that was you, confirm it.",
    password: "The password you chose at sign-up",
    passwordHint: "It shows that it was you who signed up.",
    notYou: "You did not sign up yourself? Then close this page: nothing happens.",
    submit: "Yes, confirm",
    voidTitle: "This link does not work any more",
    void: "It has expired, or a newer one was sent. You can sign up again.",
    again: "Sign up again",
  },

  /** What a password must be made of. */
  passwordRules:
    "{fewest, number} characters or more{needs, select, both {, among them a letter, a digit and a special sign such as ! or %} letterAndDigit {, among them a letter and a digit} special {, among them a special sign such as ! or %} other {}}. A few unrelated words make a good one.",

  address: {
    title: "Address",
    country: "Country",
    selectCountry: "Select a country",
    countryHint: "The address form follows the country.",
    follow: "Use this country’s address form",
    addressLine1: "Street and number",
    addressLine2: "Apartment, suite, floor",
    selectRegion: "Select the {state}",
    unlistedRegion: "{state} (not in the list)",
    /** What the parts of an address are called in some countries, as the words stand inside a sentence; `addresses.ts` says where. */
    postalCodes: {
      other: "postal code",
      zip: "ZIP code",
      postcode: "postcode",
      pin: "PIN code",
      eircode: "Eircode",
    },
    cities: {
      other: "city",
      townOrCity: "town or city",
      suburb: "suburb",
      cityOrDistrict: "city or district",
      cityOrWard: "city or ward",
      district: "district",
    },
    states: {
      other: "state or region",
      state: "state",
      federalState: "state",
      stateOrTerritory: "state or territory",
      province: "province",
      provinceOrCity: "province or city",
      countyOrCity: "county or city",
      prefecture: "prefecture",
      county: "county",
      canton: "canton",
      department: "department",
      region: "region",
      oblast: "oblast",
      voivodeship: "voivodeship",
      emirate: "emirate",
      governorate: "governorate",
      municipality: "municipality",
      parish: "parish",
      island: "island",
      district: "district",
      area: "area",
    },
  },

  /** The parts of the world by which time zones are sorted; the places in them go by their international names. */
  zones: {
    Africa: "Africa",
    America: "America",
    Antarctica: "Antarctica",
    Arctic: "Arctic",
    Asia: "Asia",
    Atlantic: "Atlantic",
    Australia: "Australia",
    Europe: "Europe",
    Indian: "Indian Ocean",
    Pacific: "Pacific",
  },

  /** What forms ask to be mended, by the keys that the schemas know. */
  fields: {
    "name-required": "Enter the organization name",
    "country-required": "Select a country",
    "street-required": "Enter the street and number",
    "city-required": "Enter the {city}",
    "state-required": "Select the {state}",
    "postal-code-required": "Enter the {postalCode}",
    "postal-code-shape": "Enter the {postalCode} the way it is written in {country}",
    "email-shape": "Enter an e-mail address like name@example.com",
    "phone-shape": "Enter a phone number with its country code, like {phone}",
    "choose-password": "Choose a password",
    "terms-required": "Accept the terms to sign up",
    "your-email-required": "Enter your e-mail address",
    "password-required": "Enter your password",
    "sign-up-password-required": "Enter the password you chose at sign-up",
    "new-password-required": "Choose a new password",
    "current-password-required": "Enter your current password",
    "your-name-required": "Enter your name",
    "nickname-required": "Enter a nickname",
    "language-required": "Select a language",
    "time-zone-required": "Select a time zone",
    "form-incomplete": "Part of the form is missing. Open the page again and repeat what you changed",
    "too-long": "Use {max, number} characters or fewer",
  },

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

  viewing: {
    banner: "You see the portal as {name}, until {until}.",
    reason: "Reason: {reason}",
    end: "End",
    endQuestion: "End looking at the portal as {name}?",
    endText: "You go back to the console.",
  },

  users: {
    title: "Users",
    card: "Who of your organization has a login here.",
    lead: "Everybody of {customer} who has a login at {store}.",
    caption: "Users of your organization",
    name: "Name",
    email: "E-mail address",
    status: "Status",
    lastSignIn: "Last sign-in",
    never: "Never",
    you: "You",
    first: "First user",
    statuses: { active: "Active", pending: "Waiting for approval", suspended: "Suspended" },
    onlyStore: "{store} adds users, changes them and lets suspended ones in again.",
    suspend: "Suspend",
    suspendOf: "Suspend {name}",
    suspendQuestion: "Suspend {name}?",
    suspendText: "{name} is signed out everywhere at once and cannot sign in. Only {store} can let them in again.",
    suspended: "{name} is suspended.",
    sendLink: "Send password link",
    sendLinkOf: "Send {name} a password link",
    sendLinkQuestion: "Send {name} a password link?",
    sendLinkText: "The link goes to {email}. It works once, for 72 hours, and makes older ones void.",
    linkSent: "A password link for {name} is on its way.",
    cancel: "Cancel",
  },

  activity: {
    title: "Activity",
    card: "Who signed in, what was changed, and who looked at the portal as you.",
    lead: "What has been done with your login and the account, newest first.",
    leadFirst: "What has been done with the logins of {customer} and with its account, newest first.",
    caption: "Activity",
    at: "Time",
    what: "What",
    by: "By",
    of: "{name}, {store}",
    asPerson: "as {name}",
    reason: "Reason: {reason}",
    somebody: "Somebody",
    erased: "somebody whose data has been erased",
    empty: "Nothing has been done yet",
    emptyHint: "Sign-ins and changes stand here afterwards.",
    /** What was done, by the noun and verb of the audit trail; {name} is the person concerned. What has no words here is not shown. */
    deeds: {
      "customer-user.add": "Added {name} as a user",
      "customer-user.change": "Changed the user {name}",
      "customer-user.change-profile": "Changed the profile of {name}",
      "customer-user.set-temporary-password": "Gave {name} a temporary password",
      "customer-user.approve": "Let {name} in",
      "customer-user.suspend": "Suspended {name}",
      "customer-user.activate": "Let {name} in again",
      "customer-user.delete": "Deleted the user {name}",
      "customer-user.make-password-link": "Made a password link for {name}",
      "customer-user.withdraw-password-link": "Withdrew the password link of {name}",
      "customer-user.send-portal-url": "Sent {name} the address of the portal",
      "customer-user.view": "Looked at the portal as {name}",
      "customer-user.end-view": "Stopped looking at the portal as {name}",
      "session.sign-in": "{name} signed in",
      "session.sign-out": "{name} signed out",
      "session.refuse": "A sign-in as {name} was refused",
      "session.choose-customer": "{name} changed over from another customer",
      "session.end": "{name} signed out in another browser",
      "session.end-others": "{name} signed out everywhere else",
      "password.make-reset": "Sent {name} a link to choose a new password",
      "password.reset": "{name} chose a new password by a link",
      "password.change": "{name} changed the password",
      "tier-account.create": "Made the account of {name}",
      "tier-account.update": "Changed the account of {name}",
    },
  },

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
