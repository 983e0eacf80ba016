/** One partner of the directory, in tabs. */
export const partnerDetailTexts = {
  partners: "Partners",
  tabs: { label: "Partner Details", general: "General", news: "News", contracts: "Contracts", listings: "Listings" },
  invited: "This company has been invited and has not completed its registration yet.",
  facts: {
    status: "Status",
    type: "Type",
    id: "ID",
    externalId: "External ID",
    since: "Partner since",
    business: "Business contact",
    technical: "Technical contact",
    country: "Country",
    language: "Preferred language",
    description: "Description",
    headquarters: "Headquarters",
    countries: "Does business in",
    websites: "Websites",
    industries: "Industries",
  },
  company: "Company",
  contacts: "Contacts",
  profile: "Profile",
  overview: "Overview",
  unshared: "{name} shares no profile with its partners.",
  change: "Change",
  toInvitation: "The activation link, and a new one",
  sameExternalId: "Another partner has the same external ID",

  marketplacesAdded: "Each marketplace has a distribution agreement now. The vendor can enrol in it.",
  externalId: {
    title: "Change external ID",
    label: "External ID",
    hint: "What {name} is called in your own systems, up to 100 characters. {name} does not see it. Empty for none.",
    saved: "The external ID has been saved.",
    unchanged: "That is the external ID already: nothing has been changed.",
  },

  contracts: {
    caption: "Contracts with {name}",
    columns: {
      contract: "Contract",
      type: "Type",
      agreement: "Agreement",
      marketplace: "Marketplace",
      status: "Status",
    },
    types: {
      program: "Program",
      distribution: "Distribution",
      service: "Service",
      syndication: "Syndication",
      referral: "Referral",
    },
    update: "Agreement update available",
    empty: "No contracts",
    emptyHint: "Contracts between your company and {name} are listed here.",
  },

  listings: {
    empty: "No listings",
    emptyHint: {
      theirs: "Products of {name} that are listed on your marketplaces stand here.",
      yours: "Your products that are listed on marketplaces of {name} stand here.",
      neither: "Listings are products of a vendor on a marketplace. Neither {name} nor your company is a vendor.",
    },
  },

  news: {
    empty: "No news",
    emptyHint: "What {name} publishes for companies like yours is listed here.",
    all: "All news of {name}",
  },
} as const;
