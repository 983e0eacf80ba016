import type { PortalPage } from "~/db/schema";

/** The pages that there are so far, in the order of the header; a provider switches each on or off. */
export const SHOWN_PAGES = ["companyInformation"] as const satisfies readonly PortalPage[];

export type ShownPage = (typeof SHOWN_PAGES)[number];
