/** What Create Partner says, in the words of its instructions. ICU message format where a number or a name goes in. */
export const creationTexts = {
  title: "Create Partner",
  steps: {
    details: "Partner details",
    agreement: "Agreement",
    marketplace: "Marketplace",
    productGroups: "Product groups",
    syndication: "Syndication",
    action: "Action",
    account: "Account details",
    summary: "Summary",
  },

  type: "Type",
  types: { vendor: "Vendor", reseller: "Reseller" },
  typeHints: {
    vendor: "A company whose products you distribute.",
    reseller: "A company that sells your products: a reseller, or another distributor.",
  },
  role: "What the reseller is",
  roleHint: "For the type Reseller only.",
  roles: { reseller: "Reseller", distributor: "Distributor" },
  name: "Partner name",
  externalId: "Partner external ID",
  externalIdHint: "The partner's ID in a system of your own.",
  createAgreement: "Create new agreement",
  unfinished: "You have begun before, and not finished",
  goOn: "Go on with {name}",
  createAgreementHint: "You write it in the next step. Otherwise you choose one that you have already.",
  createAgreementSales: "Your role invites partners to agreements that are there already.",

  choose: "Agreement",
  chooseHint: {
    program: "A program agreement of yours. Your partner gets a contract under it.",
    service: "A service agreement of yours. Your partner gets a contract under it.",
  },
  findAgreement: "Search agreements",
  findAgreementHint: "Name or ID",
  more: "More agreements fit. Search to narrow the list down.",
  noneFound: "No agreement fits this search.",
  noAgreement: {
    program: "You have no program agreement yet",
    service: "You have no service agreement yet",
  },
  noAgreementHint: "Go back and check Create new agreement, or ask somebody who may write one.",

  removeDocument: "Remove the file",
  backToAgreement: "Back to the agreement",

  marketplaces: "Marketplaces",
  marketplacesHint:
    "Each that you choose gets a distribution agreement. You may leave this empty and choose marketplaces later; then no distribution agreement is created.",
  taken: "Has a distribution agreement already: {name} ({id})",
  marketplace: "Marketplace",
  allTaken: "All marketplaces have one already. Go on without; none is made.",
  marketplaceHint: "The marketplace that the new service agreement is linked to.",
  noMarketplace: "You have no marketplace yet",
  noMarketplaceHint: {
    vendor: "Go on without one. Marketplaces can be chosen later in the partner's details.",
    reseller:
      "A service agreement needs one. Add it in the Catalog first; your answers wait under Create Partner for 24 hours.",
  },
  catalog: "Go to Catalog",

  groups: "Product groups",
  groupsHint: "What is in them will be available to your partner. None is allowed.",
  noGroup: "You have no product group yet",
  noGroupHint:
    "Go on without one, or make one in the Catalog first; your answers wait under Create Partner for 24 hours.",

  sourcing: "Sourcing agreement",
  sourcingHint: "The syndication or referral agreement by which your partner sources products.",
  sourcingTypes: { syndication: "Syndication agreement", referral: "Referral agreement" },
  noSourcing: "You have no syndication or referral agreement yet",
  noSourcingHint:
    "It can't be made here. Create one under Partners › Agreements first, then come back: your answers wait under Create Partner for 24 hours.",
  createSourcing: { syndication: "Create a syndication agreement", referral: "Create a referral agreement" },

  actionQuestion: "What is to be done?",
  actions: { account: "Create partner account", invitation: "Generate invitation link" },
  actionHints: {
    account: "The account is active at once, for you and the users that you add.",
    invitation: "You get a link to pass to your partner, who completes the registration with it.",
  },
  accountSales: "Your role does not include this.",
  create: "Create",

  users: "Users of the account",
  me: "{name} (you)",
  meHint: "You own the account.",
  addUsers: "Add users",
  addUsersHint: "They may do in the account what they may do in your company.",
  selectAll: "select all",
  add: "Add",
  nobodyElse: "Nobody else works for your company, so the account is for you alone.",
  personHint: "{email} · {role}",
  backToAccount: "Back to the account details",
  backToStart: "Back to the answers",

  moreTitle: "Add marketplaces to {name}",
  moreHint: "Each that you choose gets a distribution agreement inside {program}.",
  moreSubmit: "Add marketplaces",
  noneFree: "Every marketplace has a distribution agreement already.",

  doneAccount: "{name} is active",
  doneAccountText: "The account is there for you and the users that you added.",
  doneCame: "{name} has completed its registration",
  doneCameText: "Your partner has accepted the agreement. The account is there for the people of {name} themselves.",
  doneInvited: "{name} is invited",
  doneInvitedText:
    "Copy the activation link and pass it to your partner: it is shown this once, works once, and for 30 days.",
  linkGone:
    "The activation link was shown once. You can make a new one, which replaces it, in the partner's invitation.",
  invitation: "The partner's invitation",
  activationLink: "Activation link",
  partner: "Partner",
  agreement: "Agreement",
  contract: "Contract",
  distribution: "Distribution agreement",
  status: "Status",
  openAccount: "Open the account",
} as const;
