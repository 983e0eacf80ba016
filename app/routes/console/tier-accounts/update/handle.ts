import type { FoundTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { pageHandle } from "../../page";
import { accountCrumbs } from "../account-page";

export interface Edited {
  account: Pick<FoundTierAccount, "id" | "snapshot" | "parent" | "grandparent">;
}

/** Every step of the wizard stands below its account. */
export const updateHandle = pageHandle<Edited>(({ account }, { companyId = "" }) => [
  ...accountCrumbs(companyId, account),
  { label: account.snapshot.name, href: href(paths.tierAccount, { companyId, tierAccountId: account.id }) },
  { label: consoleTexts.edit },
]);
