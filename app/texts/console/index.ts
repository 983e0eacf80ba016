import { directoryTexts } from "./directory";
import { accountTexts } from "./account";
import { listTexts } from "./lists";
import { requestTexts } from "./requests";

/** What the management console says, by module. ICU message format where a number or a name goes in. */
export const consoleTexts = {
  none: "None",
  notThere: "—",
  back: "Back",
  next: "Next",
  save: "Save",
  ok: "OK",
  cancel: "Cancel",
  close: "Close",
  edit: "Edit",
  delete: "Delete",
  search: "Search customers by name, ID, external ID or e-mail",
  searchHint: "Search customers…",
  goHome: "Go to Customers",
  goPartners: "Go to Partners",

  modules: {
    home: "Home",
    customers: "Customers",
    directory: "Directory",
    requests: "Requests",
  },

  home: {
    title: "Good to see you, {name}",
    waiting: "Waiting for you",
    waitingForVendors: "Waiting for your vendors",
    pendingVendor:
      "{count, plural, =0 {No request waits for your decision.} one {# request waits for your decision.} other {# requests wait for your decision.}}",
    pendingProvider:
      "{count, plural, =0 {The vendors have confirmed every change.} one {# change waits for its vendor.} other {# changes wait for their vendors.}}",
    seeRequests: "See the requests",
    activated: "Your company is a partner now",
    activatedText:
      "The contract stands under Partners › Contracts. What your partners see of your company, and whom they turn to, is for you to say.",
    toProfile: "Say more about your company",
    contracts: "Contracts",
    waitingContracts:
      "{count, plural, one {# contract waits for your company.} other {# contracts wait for your company.}}",
    seeContracts: "See the contracts",
    recent: "Last changed customers",
    seeAll: "See all customers",
  },

  roles: { owner: "Owner", operations: "Operations", sales: "Sales", viewer: "Viewer" },

  types: { customer: "Customer", reseller: "Reseller" },
  environments: { production: "Production", test: "Test", preview: "Preview", "": "" },

  fields: {
    type: "Type",
    parent: "Parent account",
    name: "Organization name",
    externalUid: "External UUID",
    externalId: "External ID",
    taxId: "Tax ID",
    environment: "Environment",
    addressLine1: "Street and number",
    addressLine2: "Apartment, suite, floor",
    postalCode: "Postal code",
    city: "City",
    state: "State or region",
    country: "Country",
    firstName: "First name",
    lastName: "Last name",
    email: "E-mail",
    phone: "Phone",
  },
  ...directoryTexts,
  ...accountTexts,
  ...listTexts,
  ...requestTexts,
} as const;
