import { fieldTexts } from "./fields";
import { manyTexts } from "./many";

/** What the console says of the users of a customer. ICU message format where a number or a name goes in. */
export const userTexts = {
  users: "Users",
  title: "Customer users",
  caption: "Users",
  of: "Users of {name}",
  add: "Add",
  addTitle: "Add User",
  edit: "Edit",
  delete: "Delete",
  editOf: "Edit {name}",
  deleteOf: "Delete {name}",
  first: "First user",
  never: "Never",
  noLink: "None",

  columns: {
    name: "Name and e-mail",
    customer: "Customer",
    status: "Status",
    lastSignIn: "Last sign-in",
    link: "Password link",
    created: "Created",
  },

  statuses: { pending: "Pending Approval", active: "Active", suspended: "Suspended" },
  activeRecommended: "Active (Recommended)",

  links: {
    waiting: "Waiting to be sent",
    sent: "Sent",
    copied: "Copied",
    used: "Used",
    expired: "Expired",
    withdrawn: "Withdrawn",
  },

  empty: "No users yet",
  emptyHint: "People of {name} sign in at your storefront as its users. The first one you add can use Forgot password.",
  emptyAll: "No users yet",
  emptyAllHint:
    "Users are added on the edit screen of their customer, under Users, and arrive by sign-up at your storefront.",
  nothingFound: "Nobody found",
  nothingFoundHint: "Nobody fits. Take a filter away, or search for a part of the name or of the e-mail address.",
  nothingFoundShort:
    "One or two letters are looked for at the beginning of the name only. Type at least three to look everywhere.",
  showAll: "Show all users",
  find: "Name, e-mail or ID",
  findLabel: "Search the users",
  anyStatus: "Any status",
  firstOnly: "First users",
  neverOnly: "Never signed in",
  suspendTicked: "Suspend the ticked ones",
  activateTicked: "Activate the ticked ones",

  portalUrl: "Customer Portal URL",
  sendPortalUrl: "Send Customer Portal URL",
  noPortalUrl: "Your storefront has no nickname yet, so it has no address to send.",
  portalQuestion: "Send the Customer Portal URL to {name}?",
  portalText: "{email} gets a mail with {url} in your company’s name.",
  portalFirst: "It tells them to choose their own password by Forgot password.",
  portalOther:
    "Forgot password serves first users only, so it does not speak of it. Make a password link for a way in.",
  ...fieldTexts,

  added: "{name} has been added.",
  addedLink: "A link to choose a password is on its way to {email}.",
  addedPassword: "Tell them the temporary password yourself.",
  addedPasswordPending:
    "Once they are approved they can sign in with the temporary password; tell it to them yourself.",
  addedNoWay:
    "They cannot get in yet: they have no password, and Forgot password serves first users only. Make a password link for them.",
  saved: "What you changed is saved.",
  unchanged: "Nothing was different, so nothing was saved.",
  deleted: "{name} has been deleted.",
  denied: "{name} is not let in. The record stays, with your reason, which is on its way to them.",
  deniedSilently:
    "{name} is not let in. The record stays, with your reason. The letter about it is switched off, so nothing was mailed.",
  approved: "{name} is approved and can sign in from now on. A mail to {email} is on its way.",
  approvedSilently:
    "{name} is approved and can sign in from now on. The letter about it is switched off, so nothing was mailed.",
  portalSent: "The Customer Portal URL is on its way to {email}.",
  linkMailed: "A link to choose a password is on its way to {email}.",
  linkWithdrawn: "The link does not work any more.",

  storedNow: "Stored now: {value}",
  takenOver: "Changed meanwhile: this is the stored value.",
  storedNothing: "Stored now: nothing",
  anyway: "Look at the marked fields, then save again.",
  noneThere: "nothing",

  signIn: "Sign-in",
  lastSignIn: "Last sign-in",
  password: "Password",
  passwords: { own: "Their own", temporary: "Temporary, to be changed at the next sign-in", none: "None yet" },
  link: "One-time password link",
  linkValid: "works until {time}",
  linkVoidSince: "worked until {time}",
  noLinkYet: "None has been made. By a link the person chooses a password of their own.",
  makeLink: "Make a password link",
  withdrawLink: "Withdraw the link",

  waits: "This user waits for your approval and cannot sign in.",
  approve: "Approve",
  approveQuestion: "Approve {name}?",
  approveText: "{email} can sign in at your storefront for {customer} from now on.",
  noPasswordYet: "No password is set: make a password link for them afterwards.",
  deny: "Deny",
  denyQuestion: "Deny {name}?",
  denyText: "They get no login. The record stays as denied, with your reason, and {email} can be used again.",
  denyReason: "Reason",
  denyReasonHint: "The person is told it by mail, unless that letter is switched off. Up to 255 characters.",

  viewAs: "View as customer",
  viewAsQuestion: "Look at the portal as {name}?",
  viewAsText:
    "You see what they see, for 30 minutes at most. Passwords, profiles, sessions and users cannot be changed meanwhile.",
  viewAsReason: "Reason",
  viewAsReasonHint: "{customer} can read it, with your name, in its own activity.",
  viewAsSubmit: "View as customer",
  viewAsNot: "Only active users have a portal to look at.",

  erase: "Erase",
  eraseOf: "Erase {name}",
  eraseQuestion: "Erase what is known of {name}?",
  eraseDeletes: "The login of {email} at {customer} is deleted first: sessions end at once.",
  eraseText:
    "Name, e-mail address, phone, sessions, links and letters are taken out for good, and the audit trail says “Erased person” instead. This cannot be undone.",
  eraseKeeps:
    "What was done stays readable. The technical contact of the account is the customer's own record: change it under Customer Information.",
  erased: "What was known of {id} has been erased.",
  erasedOne: "What was known of the person has been erased.",
  customerGone: "Deleted",
  deletedUsers: "Deleted users",
  deletedUsersLead: "They had a login once. What is known of them stays readable until it is erased on their request.",
  deletedNobody: "Nobody has been deleted, or all have been erased",
  deletedAt: "Deleted",

  deletion: "Deletion Confirmation",
  deletionText: "Delete {name} ({email}) of {customer}? Their sessions end at once, and the login cannot be restored.",
  deletionFirst:
    "This is the first user. The next oldest one becomes the first user then, and can use Forgot password.",
  yes: "Yes",
  accountDeletion:
    "{count, plural, one {Its # user loses the login to your storefront at once.} other {Its # users lose their login to your storefront at once.}}",

  linkQuestion: "A one-time password link for {name}",
  linkText: "It works once, for 72 hours, and lets {email} choose a password.",
  linkReplaces: "There is an open link: the new one makes it void.",
  linkWay: "How does it reach them?",
  linkWays: { mail: "Mail it to {email}", copy: "Show it to me to copy" },
  makeIt: "Make the link",
  copyTitle: "The link for {name}",
  copyText:
    "Copy it now: it is shown this once. It works once, for 72 hours, and lets whoever has it choose the password of {email}.",
  copyDone: "Go on to the user",
  withdrawQuestion: "Withdraw the link of {name}?",
  withdrawText: "Whoever opens it from now on is told that it does not work any more.",
  ...manyTexts,
} as const;
