/** Letters between a distributor and its partners. ICU message format where a name goes in. */
export const partnerLetterTexts = {
  cameIn: {
    subject: "{partner} has accepted your invitation",
    text: "{by} ({address}) has accepted your invitation of {invited} for the company {partner} ({partnerId}). The contract under the agreement “{agreement}” is active.",
    button: "Open the partner",
  },
  welcome: {
    subject: "Your company’s account: {company}",
    text: "{company} ({companyId}) has an account now, and you are its owner. You sign in with {email} and the password that you chose.",
    button: "Sign in",
    notYou:
      "If it was not you who registered: ask for a new password by “Forgot password” on the page for signing in, and nobody else gets in with your address.",
  },
  offered: {
    subject: "A contract to sign: {agreement}",
    text: "{by} of {distributor} offers {partner} a contract under the agreement “{agreement}”. Read it, and sign or reject it for your company.",
  },
  answered: {
    subjects: {
      sign: "Signed: {agreement}, by {partner}",
      enrol: "{partner} has enrolled in {agreement}",
      submit: "{partner} has sent its enrolment in {agreement} in again",
      accept: "Your enrolment in {agreement} is accepted",
      refine: "Your enrolment in {agreement} needs refining",
      reject: "Rejected: {agreement}, by {other}",
    },
    texts: {
      sign: "{by} of {partner} has signed the contract under the agreement “{agreement}”. It is active now.",
      enrol: "{by} of {partner} has enrolled in the agreement “{agreement}”.",
      submit: "{by} of {partner} has sent the enrolment in the agreement “{agreement}” in again.",
      accept:
        "{by} of {distributor} has accepted your enrolment in the agreement “{agreement}”. The contract is active now.",
      refine: "{by} of {distributor} asks you to refine your enrolment in the agreement “{agreement}”.",
      reject: "{by} of {other} has rejected the contract under the agreement “{agreement}”.",
    },
    state: { waits: "It waits for you to accept or reject it.", active: "The contract is active now." },
    note: "They write: {note}",
  },
  open: "Open the contract",
} as const;
