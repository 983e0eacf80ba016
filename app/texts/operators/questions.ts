/** What is asked before something is done to a user of the company. */
export const questionTexts = {
  inviting: {
    title: "Invite user",
    lead: "They get a mail with a link that works for 7 days. Who has a login for Counterpart already uses that.",
    name: "Name",
    email: "E-mail",
    role: "Role",
    submit: "Send invitation",
  },
  sending: {
    question: "Send the invitation to {name} again?",
    text: "A new link goes to {email}; it works for 7 days. The link sent before does not work any more.",
    submit: "Send again",
  },
  withdrawing: {
    question: "Withdraw the invitation of {name}?",
    text: "The link sent to {email} does not work any more. You can invite them again later.",
    submit: "Withdraw invitation",
  },
  changingRole: {
    question: "Change the role of {name}?",
    text: "The new role counts at once.",
    own: "This is your own role. When you are no owner any more, only another owner can make you one again.",
    label: "Role",
    submit: "Change role",
    ownSubmit: "Change my own role",
  },
  suspending: {
    question: "Suspend {name}?",
    text: "They cannot do anything at {company} from this moment on. What they did stays, and you can activate them again.",
    own: "This is you. You are out of {company} at once, and only another owner can let you in again.",
    submit: "Suspend",
    ownSubmit: "Suspend myself",
  },
  activating: {
    question: "Activate {name}?",
    text: "They can sign in and work for {company} again, in the role they had: {role}.",
    submit: "Activate",
  },
  removing: {
    question: "Remove {name} from {company}?",
    text: "They cannot do anything here from this moment on. What they did and saved stays. To come back they need a new invitation.",
    own: "This is you. You are out of {company} at once, and need an invitation of another owner to come back.",
    submit: "Remove",
    ownSubmit: "Remove myself",
  },
  resetting: {
    question: "Reset the second factor of {name}?",
    text: "For somebody who has lost their phone and their recovery codes. Make sure that it is really {name} who asks: afterwards the password alone opens this login, for every company they work for, until they set up another app. They are signed out everywhere and told by mail.",
    submit: "Reset second factor",
  },
  requiring: {
    title: "Second factor",
    on: "Everybody needs a second factor to work for {company}.",
    off: "A second factor is everybody's own choice.",
    change: "Change",
    question: "Does everybody need a second factor?",
    text: "A second factor is a code of an authenticator app, asked for after the password. Who has none is led to set one up before anything of {company} opens; the other companies they work for stay open.",
    yes: "Yes, everybody",
    no: "No, it is each person's choice",
    label: "Required",
  },
} as const;
