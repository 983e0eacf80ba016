import type { Standing } from "~/domain/tier-accounts/confirmations";
import type { FoundTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import type { Crumb } from "~/ui/breadcrumbs";

/** How the page was reached: after a save that changed something, or nothing. */
export const savedWords = ["changed", "unchanged"] as const;

/** What every tab of Tier Account Details knows of its account. */
export interface AccountPage {
  account: FoundTierAccount;
  /** How the vendors stand to it. */
  standing: Standing;
  saved: (typeof savedWords)[number] | null;
  /** How many requests of any account wait for the reader's company. */
  waiting: number;
  companyId: string;
  /** The reader is a vendor, and sees only its own confirmations. */
  vendor: boolean;
  timeZone: string;
}

/** The chain of parents as a path. */
export const accountCrumbs = (
  companyId: string,
  account: Pick<FoundTierAccount, "grandparent" | "parent">,
): Crumb[] => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  ...[account.grandparent, account.parent].flatMap((above) =>
    above
      ? [
          {
            label: above.name,
            ...(above.seen && { href: href(paths.tierAccount, { companyId, tierAccountId: above.id }) }),
          },
        ]
      : [],
  ),
];
