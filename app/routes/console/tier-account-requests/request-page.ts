import type { FoundRequest } from "~/domain/tier-account-requests/find";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import type { Crumb } from "~/ui/breadcrumbs";

/** What every tab of Tier Account Request Details knows of its request. */
export interface RequestPage {
  request: FoundRequest;
  companyId: string;
  /** The reader is the vendor of the request's product. */
  vendor: boolean;
  timeZone: string;
}

export const requestCrumbs = (companyId: string): Crumb[] => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: consoleTexts.modules.requests, href: href(paths.tierAccountRequests, { companyId }) },
];
