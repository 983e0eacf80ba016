/** Every address, once. Pages link and redirect with `href(paths.x, …)`. */
export const paths = {
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

  security: "/account/security",
  changeOwnPassword: "/account/security/password",
  beginSecondFactor: "/account/security/authenticator",
  confirmSecondFactor: "/account/security/authenticator/confirm",
  turnOffSecondFactor: "/account/security/authenticator/turn-off",
  recoveryCodes: "/account/security/recovery-codes",
  endOwnSession: "/account/security/sessions/:sessionId/end",
  endOtherOwnSessions: "/account/security/sessions/end-others",

  storefrontDoor: "/v2c/catalog",
  storefrontHome: "/store/:nickname",
  storefrontSignIn: "/store/:nickname/sign-in",
  storefrontSignUp: "/store/:nickname/sign-up",
  storefrontSignUpSent: "/store/:nickname/sign-up/sent",
  storefrontConfirmSignUp: "/store/:nickname/sign-up/confirm/:token",
  storefrontSignOut: "/store/:nickname/sign-out",
  storefrontForgotPassword: "/store/:nickname/forgot-password",
  storefrontResetPassword: "/store/:nickname/reset-password/:token",
  storefrontChangePassword: "/store/:nickname/change-password",
  storefrontAccount: "/store/:nickname/account",
  storefrontProfile: "/store/:nickname/profile",
  storefrontSessions: "/store/:nickname/sessions",
  endStorefrontSession: "/store/:nickname/sessions/:sessionId/end",
  endOtherStorefrontSessions: "/store/:nickname/sessions/end-others",
  storefrontUsers: "/store/:nickname/users",
  suspendColleague: "/store/:nickname/users/:customerUserId/suspend",
  sendColleagueLink: "/store/:nickname/users/:customerUserId/password-link",
  storefrontActivity: "/store/:nickname/activity",
  endView: "/store/:nickname/end-view",
  storefrontLogo: "/store/:nickname/logo/:fingerprint",

  console: "/console",
  consoleHome: "/console/:companyId",
  tierAccounts: "/console/:companyId/customers",
  exportTierAccounts: "/console/:companyId/customers/export",
  tierAccountColumns: "/console/:companyId/customers/columns",
  tierAccountRequests: "/console/:companyId/customers/requests",
  exportTierAccountRequests: "/console/:companyId/customers/requests/export",
  tierAccountRequestColumns: "/console/:companyId/customers/requests/columns",
  acceptRequests: "/console/:companyId/customers/requests/accept",
  tierAccountRequest: "/console/:companyId/customers/requests/:requestId",
  tierAccountRequestSubscriptions: "/console/:companyId/customers/requests/:requestId/subscriptions",
  tierAccountRequestTierConfigs: "/console/:companyId/customers/requests/:requestId/tier-configuration",
  tierAccountRequestDetails: "/console/:companyId/customers/requests/:requestId/details",
  acceptRequest: "/console/:companyId/customers/requests/:requestId/accept",
  ignoreRequest: "/console/:companyId/customers/requests/:requestId/ignore",

  saveView: "/console/:companyId/views/new",
  changeView: "/console/:companyId/views/:viewId/edit",
  deleteView: "/console/:companyId/views/:viewId/delete",

  createTierAccount: "/console/:companyId/customers/new",
  createTierAccountType: "/console/:companyId/customers/new/:draftId/type",
  createTierAccountParent: "/console/:companyId/customers/new/:draftId/parent",
  createTierAccountData: "/console/:companyId/customers/new/:draftId/data",
  keepTierAccountData: "/console/:companyId/customers/new/:draftId/keep",
  randomizeTierAccountData: "/console/:companyId/customers/new/:draftId/randomize",
  clearTierAccountData: "/console/:companyId/customers/new/:draftId/clear",
  createTierAccountSummary: "/console/:companyId/customers/new/:draftId/summary",

  tierAccount: "/console/:companyId/customers/:tierAccountId",
  tierAccountChildren: "/console/:companyId/customers/:tierAccountId/child-accounts",
  tierAccountFulfilment: "/console/:companyId/customers/:tierAccountId/fulfilment-requests",
  tierAccountSubscriptions: "/console/:companyId/customers/:tierAccountId/subscriptions",
  tierAccountConfigRequests: "/console/:companyId/customers/:tierAccountId/tier-config-requests",
  tierAccountConfigs: "/console/:companyId/customers/:tierAccountId/tier-configs",
  tierAccountDetails: "/console/:companyId/customers/:tierAccountId/details",
  tierAccountVersions: "/console/:companyId/customers/:tierAccountId/versions",
  deleteTierAccount: "/console/:companyId/customers/:tierAccountId/delete",
  updateTierAccount: "/console/:companyId/customers/:tierAccountId/edit",
  keepTierAccountUpdate: "/console/:companyId/customers/:tierAccountId/edit/keep",
  keepTierAccountDraft: "/console/:companyId/customers/:tierAccountId/edit/:draftId/keep",
  updateTierAccountType: "/console/:companyId/customers/:tierAccountId/edit/:draftId/type",
  updateTierAccountParent: "/console/:companyId/customers/:tierAccountId/edit/:draftId/parent",
  updateTierAccountData: "/console/:companyId/customers/:tierAccountId/edit/:draftId/data",

  approvals: "/console/:companyId/customers/approvals",
  tellOfApprovals: "/console/:companyId/customers/approvals/mail",
  approval: "/console/:companyId/customers/approvals/:signUpId",
  approveSignUp: "/console/:companyId/customers/approvals/:signUpId/approve",
  denySignUp: "/console/:companyId/customers/approvals/:signUpId/deny",
  eraseSignUp: "/console/:companyId/customers/approvals/:signUpId/erase",
  signUpSettings: "/console/:companyId/settings/sign-up",
  signUpReseller: "/console/:companyId/settings/sign-up/reseller",
  signUpTerms: "/console/:companyId/settings/sign-up/terms",

  customerUsers: "/console/:companyId/customers/users",
  suspendCustomerUsers: "/console/:companyId/customers/users/suspend",
  activateCustomerUsers: "/console/:companyId/customers/users/activate",
  allDeletedUsers: "/console/:companyId/customers/users/deleted",
  usersOfCustomer: "/console/:companyId/customers/:tierAccountId/edit/users",
  addCustomerUser: "/console/:companyId/customers/:tierAccountId/edit/users/new",
  deletedCustomerUsers: "/console/:companyId/customers/:tierAccountId/edit/users/deleted",
  customAnswers: "/console/:companyId/customers/:tierAccountId/edit/custom-fields",
  changeCustomerUser: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId",
  deleteCustomerUser: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId/delete",
  approveCustomerUser: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId/approve",
  denyCustomerUser: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId/deny",
  makePasswordLink: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId/password-link",
  viewAsCustomer: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId/view",
  eraseCustomerUser: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId/erase",
  withdrawPasswordLink: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId/withdraw-link",
  sendPortalUrl: "/console/:companyId/customers/:tierAccountId/edit/users/:customerUserId/portal-url",

  settings: "/console/:companyId/settings",
  checkNickname: "/console/:companyId/settings/nickname",
  changeLogo: "/console/:companyId/settings/logo",
  removeLogo: "/console/:companyId/settings/logo/remove",
  passwordSettings: "/console/:companyId/settings/passwords",
  portalSettings: "/console/:companyId/settings/portal",
  mailSettings: "/console/:companyId/settings/mail",
  sentMail: "/console/:companyId/settings/mail/sent",
  letter: "/console/:companyId/settings/mail/letters/:kind",
  sendLetterTest: "/console/:companyId/settings/mail/letters/:kind/test",
  customFields: "/console/:companyId/settings/custom-fields",
  addCustomField: "/console/:companyId/settings/custom-fields/new",
  changeCustomField: "/console/:companyId/settings/custom-fields/:fieldId",
  deleteCustomField: "/console/:companyId/settings/custom-fields/:fieldId/delete",
  raiseCustomField: "/console/:companyId/settings/custom-fields/:fieldId/up",
  peopleSettings: "/console/:companyId/settings/people",

  domainSettings: "/console/:companyId/settings/domain",
  checkDomain: "/console/:companyId/settings/domain/check",
  removeDomain: "/console/:companyId/settings/domain/remove",

  operators: "/console/:companyId/settings/users",
  inviteOperator: "/console/:companyId/settings/users/invite",
  sendInvitation: "/console/:companyId/settings/users/invitations/:invitationId/send",
  withdrawInvitation: "/console/:companyId/settings/users/invitations/:invitationId/withdraw",
  requireSecondFactor: "/console/:companyId/settings/users/second-factor",
  changeOperatorRole: "/console/:companyId/settings/users/:operatorId/role",
  suspendOperator: "/console/:companyId/settings/users/:operatorId/suspend",
  activateOperator: "/console/:companyId/settings/users/:operatorId/activate",
  removeOperator: "/console/:companyId/settings/users/:operatorId/remove",
  resetSecondFactor: "/console/:companyId/settings/users/:operatorId/reset-second-factor",

  activity: "/console/:companyId/activity",
  exportActivity: "/console/:companyId/activity/export",
  tierAccountActivity: "/console/:companyId/customers/:tierAccountId/activity",
  exportTierAccountActivity: "/console/:companyId/customers/:tierAccountId/activity/export",

  catalog: "/console/:companyId/catalog",
  product: "/console/:companyId/catalog/:productId",
  productCapabilities: "/console/:companyId/catalog/:productId/capabilities",
} as const;

export type Path = keyof typeof paths;

type Parameter<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameter<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

type Parameters<P extends string> = [Parameter<P>] extends [never]
  ? [parameters?: Record<string, never>, query?: Query]
  : [parameters: Record<Parameter<P>, string>, query?: Query];

type Query = Record<string, string | number | undefined | null>;

/** A pattern cut at its parameters: text and names by turns. */
const pieces = new Map<string, string[]>();

function fill(path: string, parameters: Record<string, string>): string {
  let parts = pieces.get(path);
  if (!parts) pieces.set(path, (parts = path.split(/:(\w+)/)));
  let address = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) {
    address += encodeURIComponent(parameters[parts[at] ?? ""] ?? "") + (parts[at + 1] ?? "");
  }
  return address;
}

/** The address of a page: `href(paths.tierAccount, { companyId, tierAccountId })`. */
export function href<P extends string>(path: P, ...[parameters, query]: Parameters<P>): string {
  const address = fill(path, (parameters ?? {}) as Record<string, string>);
  if (!query) return address;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${address}?${text}` : address;
}
