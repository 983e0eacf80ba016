/** The same done to many users at once. */
export const manyTexts = {
  many: {
    suspend: {
      title: "Suspend users",
      question: "{count, plural, one {Suspend # user?} other {Suspend # users?}}",
      text: "Their sessions end at once, and their links do not work any more.",
      willBe: "Will be suspended",
      done: "{count, plural, =0 {Nobody was suspended.} one {# user is suspended.} other {# users are suspended.}}",
      left: "{count, plural, one {# user is not active and stays as they are.} other {# users are not active and stay as they are.}}",
      submit: "Suspend",
    },
    activate: {
      title: "Activate users",
      question: "{count, plural, one {Activate # user?} other {Activate # users?}}",
      text: "They can sign in again with the password they had.",
      willBe: "Will be activated",
      done: "{count, plural, =0 {Nobody was activated.} one {# user is active again.} other {# users are active again.}}",
      left: "{count, plural, one {# user is not suspended and stays as they are.} other {# users are not suspended and stay as they are.}}",
      submit: "Activate",
    },
    none: "Nobody is ticked",
    noneHint: "Tick the people in the list, then choose again.",
    back: "Back to the users",
    caption: "The ticked users",
    result: "What comes of it",
    stays: "Stays as it is: {status}",
  },
} as const;
