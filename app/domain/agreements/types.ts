/** What an agreement, and each contract under it, is about. Safe for the browser. Row P3. */
export const agreementTypes = ["program", "distribution", "service", "syndication", "referral"] as const;

export type AgreementType = (typeof agreementTypes)[number];

/** Where the document beside the description comes from. */
export const documentSources = ["url", "upload", "none"] as const;

export type DocumentSource = (typeof documentSources)[number];
