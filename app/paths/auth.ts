/** Before and beside the companies: signing in, one’s own login, links in letters. */
export const authPaths = {
  home: "/",
  setup: "/setup",
  mailbox: "/mailbox",
  mailboxMail: "/mailbox/:mailId",
  design: "/design",

  signIn: "/sign-in",
  signOut: "/sign-out",
  forgotPassword: "/forgot-password",
  resetPassword: "/reset-password/:token",
  secondFactor: "/sign-in/second-factor",
  acceptInvitation: "/invitation/:token",
  activatePartner: "/activate/:token",
  offeredDocument: "/activate/:token/document",

  security: "/account/security",
  changeOwnPassword: "/account/security/password",
  beginSecondFactor: "/account/security/authenticator",
  confirmSecondFactor: "/account/security/authenticator/confirm",
  turnOffSecondFactor: "/account/security/authenticator/turn-off",
  recoveryCodes: "/account/security/recovery-codes",
  endOwnSession: "/account/security/sessions/:sessionId/end",
  endOtherOwnSessions: "/account/security/sessions/end-others",
} as const;
