import { questionTexts } from "./questions";
import { securityTexts } from "./security";

/** Operators of a company, their invitations, and what they do about their own login. */
export const operatorTexts = {
  users: "Users",
  lead: "The people who work for {company} in this console.",
  notThese: "Your customers' users are under Customers.",
  caption: "Users of the console",
  invite: "Invite user",
  roles: { owner: "Owner", operations: "Operations", sales: "Sales", viewer: "Viewer" },
  roleHints: {
    owner: "Everything, users and company account included.",
    operations: "Everything but users and company account.",
    sales: "Customers, partners and reports; no cost and margin, and nothing is deleted.",
    viewer: "Looks at everything but cost and margin, and changes nothing.",
  },
  counted: {
    owner: "{count, plural, one {# owner} other {# owners}}",
    operations: "{count, number} operations",
    sales: "{count, number} sales",
    viewer: "{count, plural, one {# viewer} other {# viewers}}",
    suspended: "{count, number} suspended",
    invited: "{count, number} invited",
  },
  statuses: { active: "Active", suspended: "Suspended", invited: "Invited", expired: "Invitation expired" },
  factor: { on: "On", off: "Off" },
  columns: {
    name: "Name",
    role: "Role",
    status: "Status",
    factor: "Second factor",
    lastSignIn: "Last sign-in",
  },
  never: "Never",
  you: "You",
  until: "until",
  waits: "Waits to be mailed",
  search: "Search users",
  searchHint: "Name or e-mail",
  most: "The first {most, number} are shown. Search for a name or an address to find others.",
  nothingFound: "Nobody found",
  nothingFoundHint: "Nobody has this in their name or e-mail address.",
  showAll: "Show all users",
  ownersOnly: "Only an owner of the company changes who works here.",
  done: {
    invited: "The invitation for {email} is on its way.",
    sent: "The invitation for {email} is on its way again. The link sent before does not work any more.",
    withdrawn: "The invitation has been withdrawn.",
    role: "{name} is {role, select, owner {an owner} operations {in operations} sales {in sales} other {a viewer}} now.",
    suspended: "{name} has been suspended.",
    activated: "{name} is active again.",
    removed: "The user has been removed from the company.",
    reset: "The second factor of {name} has been reset, and they are told by mail.",
    required: "Everybody needs a second factor from now on.",
    optional: "A second factor is everybody's own choice now.",
  },

  /** The same where the invitation is not among those shown. */
  doneToSomebody: {
    invited: "The invitation is on its way.",
    sent: "The invitation is on its way again. The link sent before does not work any more.",
  },

  deeds: {
    role: "Change role",
    suspend: "Suspend",
    activate: "Activate",
    remove: "Remove from company",
    reset: "Reset second factor",
    send: "Send again",
    withdraw: "Withdraw invitation",
  },
  ...questionTexts,

  invitation: {
    title: "Join {company}",
    lead: "You have been invited to work for {company} in the management console. Your role there: {role}.",
    choose: "Your login is {email}. Choose how you are called, and a password.",
    name: "Your name",
    password: "Password",
    accept: "Join and sign in",
    signIn: "There is a login with your address, {email}, already. Sign in with it, and you come back here.",
    signInButton: "Sign in",
    join: "Join",
    joinText: "You are signed in as {email}, and can switch between your companies at any time.",
    another:
      "You are signed in as {email}, but this invitation is for {invited}. Sign out, then open the link in the mail again.",
    signOut: "Sign out",
    back: "Go to the console",
    voidTitle: "This link does not work any more",
    void: "It has been used, was withdrawn or replaced by a newer one, or has expired. Ask whoever invited you for a new invitation.",
    toSignIn: "Go to sign in",
  },
  ...securityTexts,

  letters: {
    invitation: {
      subject: "Work for {company} in Counterpart",
      askedBy: "{by} invites you to work for {company} in Counterpart's management console.",
      asked: "{company} invites you to work for it in Counterpart's management console.",
      button: "See the invitation",
      once: "The link works for 7 days. A newer link makes it void.",
      notYou: "If you do not know what this is about, you can ignore this message.",
    },
    reset: {
      subject: "Your second factor has been reset",
      reset:
        "An owner of {company} has reset your second factor, and you have been signed out everywhere. Your password alone opens your login until you set up an authenticator app again.",
      button: "Set up an authenticator app",
      notAsked: "You did not ask for this? Change your password, and talk to an owner of {company}.",
    },
  },
} as const;
