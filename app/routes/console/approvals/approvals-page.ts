import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { signUpTexts } from "~/texts/sign-ups";
import type { Crumb } from "~/ui/breadcrumbs";

/** Customers › Approvals. */
export const approvalsCrumbs = (companyId: string): Crumb[] => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: signUpTexts.approvals.title, href: href(paths.approvals, { companyId }) },
];

/** Customers › Approvals › the sign-up. */
export const approvalCrumbs = (companyId: string, signUpId: string): Crumb[] => [
  ...approvalsCrumbs(companyId),
  { label: signUpId, href: href(paths.approval, { companyId, signUpId }) },
];

/** What an organization is called whose data has been erased. */
export const namedOr = (name: string) => name || signUpTexts.approvals.erased;
